import { tokenAdvice } from "./common-advice.ts";
import type { Playbook } from "./provider.ts";

const TOKENS = { label: "API, Tokens", url: "https://cloud.digitalocean.com/account/api/tokens" } as const;

/** How DigitalOcean's tokens and keys are rotated. Source: docs.digitalocean.com, tokens and OAuth API (read 2026-11). */
export const digitaloceanPlaybook: Playbook = {
  risk: "create, read and destroy servers, databases, backups and DNS of the team, as far as the token's scopes go; with a Spaces key, read and write its buckets; with a model access key, run models",
  console: { create: TOKENS, revoke: TOKENS },
  identify:
    "`dop_v1_` is a personal access token, `doo_v1_` and `dor_v1_` belong to an application that was authorized, `sk-do-` is a model access key; `DO` and 18 capitals is the id of a Spaces key. The page shows names, scopes, expiry and the last use: go by those.",
  revoke: {
    steps: [
      "**Personal access token:** choose the team, open **API → Tokens**, open the menu **...** beside the token, choose **Delete** and confirm.",
      "**Regenerate** in the same menu gives the same name and scopes a new value: the old one dies at once.",
      "**`doo_v1_`, `dor_v1_`:** open the tab of authorized applications on the same page and revoke the application: that ends both tokens.",
      "**Spaces key:** open **Spaces Object Storage → Access Keys**, choose the key's menu, then **Delete**.",
      "**Model access key:** open the model access keys of the AI platform (the page may be called **Serverless Inference** or **Model Access Keys**) and delete it there.",
    ],
    command: {
      language: "bash",
      lines: [
        "read -rsp 'Token to revoke: ' TOKEN && echo",
        `printf 'header = "Authorization: Bearer %s"\\ndata = "token=%s"\\n' "$TOKEN" "$TOKEN" |`,
        "curl -sS -o /dev/null -w '%{http_code}\\n' -K - https://cloud.digitalocean.com/v1/oauth/revoke",
        "unset TOKEN",
      ],
      note: "For `dop_v1_` and `doo_v1_`. The token revokes itself, so nobody needs to sign in: `200` means done. Check afterwards that it answers 401.",
    },
    effects: [
      "Everything that still uses the token is answered 401: Terraform, `doctl`, CI, autoscalers, certificate jobs.",
      "Servers that a stranger made go on running, and costing, and keys that were added to yours stay.",
      "Registry logins and cluster credentials that were made with the token can outlive it: renew them, too.",
      tokenAdvice.toldByGitHub,
    ],
  },
  create: {
    steps: [
      "Choose the team, open **API → Tokens** and choose **Generate New Token**.",
      "Enter the name, choose **Expiration** and **Custom Scopes**, and tick only what is used.",
      "Choose **Generate Token**.",
      tokenAdvice.copyNow,
    ],
    advice: [
      tokenAdvice.name,
      "Custom scopes are finer than **Read Only** and **Full Access**: a DNS job needs the scopes of domains alone.",
      "Let it expire, in 90 days or sooner.",
      "Limit a Spaces key to its buckets (**Limited Access**).",
    ],
    selfCheck: {
      shape: "`dop_v1_` followed by 64 hexadecimal digits",
      pattern: "^do[opr]_v1_[a-f0-9]{64}$",
    },
  },
  overlap: true,
  check: {
    kind: "http",
    method: "GET",
    url: "https://api.digitalocean.com/v2/account",
    header: { name: "Authorization", prefix: "Bearer " },
    alive: "200",
    dead: "401",
    otherwise:
      "403 comes from a living token without the scope `account:read`. 429 says nothing. A refresh token (`dor_v1_`) cannot be tried without using it up, and Spaces keys take a signed request: look at their lists.",
  },
  badLogLines: [
    "Unable to authenticate you",
    "401 Unauthorized",
    "You are not authorized to perform this operation",
    "InvalidAccessKeyId",
    "SignatureDoesNotMatch",
  ],
  subtleties: [
    "`doctl` keeps tokens by context in its `config.yaml`: run `doctl auth init` anew on every machine.",
    "Clusters hold a token in the secrets of their cloud, storage and DNS controllers: replace it and restart them.",
    "A token belongs to one team: a new one from another team sees other resources.",
    "Spaces keys are not touched by this rotation: if one stood in the same file, rotate it, too.",
    "State files of Terraform may hold the token, and database passwords with it.",
  ],
  abuse: {
    page: { label: "Security history", url: "https://cloud.digitalocean.com/account/security" },
    signs: [
      "servers, volumes, snapshots or clusters that nobody of yours made, in regions you do not use",
      "snapshots or backups that were copied to another account, or are gone",
      "new SSH keys, firewall rules, DNS records or tokens in the security history",
    ],
  },
  goodPractice: [
    tokenAdvice.onePerUse,
    tokenAdvice.rotate,
    "Set a billing alert: it is often the first to notice a stranger.",
    tokenAdvice.neverLog,
  ],
  troubleshooting: [
    { observed: "401 with the new token", advice: [tokenAdvice.complete, tokenAdvice.restart] },
    {
      observed: "403 with the new token",
      advice: [
        "The token lives: generate one with the scope that the answer names, as scopes cannot be added.",
      ],
    },
    {
      observed: "404 with the new token",
      advice: ["See that it was made in the team that owns the resource."],
    },
    { observed: "429 with the new token", advice: [tokenAdvice.slowDown] },
    {
      observed: "The old token still works",
      advice: [
        "Run the command above with the old token itself.",
        "Look into the other teams, and among the authorized applications.",
        "If it still answers 200 after an hour, write to DigitalOcean's support.",
      ],
    },
  ],
  links: [
    {
      label: "Personal access tokens",
      url: "https://docs.digitalocean.com/reference/api/create-personal-access-token/",
    },
    { label: "OAuth API", url: "https://docs.digitalocean.com/reference/api/oauth" },
    { label: "Support", url: "https://cloudsupport.digitalocean.com" },
  ],
};
