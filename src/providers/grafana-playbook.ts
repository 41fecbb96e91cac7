import { tokenAdvice } from "./common-advice.ts";
import type { Playbook } from "./provider.ts";

const POLICIES = {
  label: "Access Policies",
  url: "https://grafana.com/orgs/YOUR-ORG/access-policies",
} as const;

/** How Grafana tokens are rotated. Sources: grafana.com/docs (service accounts, access policies, Cloud API), read 2026-11. */
export const grafanaPlaybook: Playbook = {
  risk: "do in one Grafana what its role allows, data sources and their contents included; with an access policy token, read or write the metrics, logs and traces of a stack or of the whole organization",
  console: { create: POLICIES, revoke: POLICIES },
  identify:
    "`glsa_` is the token of a service account in one Grafana, `glc_` an access policy token of Grafana Cloud, `eyJrIjoi` an API key of the first kind. The lists show name, date and last use; a `glc_` token holds its own name and organization in base64.",
  revoke: {
    steps: [
      "**`glsa_`:** in that Grafana open **Administration → Users and access → Service accounts**, choose the account, and delete the token in its list.",
      "**`glc_`:** sign in to Grafana Cloud, open **Access Policies** in the section **Security**, find the policy, open its tokens, choose **Delete** beside the leaked one, and confirm. In a stack the same page is under **Administration → Users and access → Cloud access policies**.",
      "**`eyJrIjoi`:** API keys were turned into tokens of service accounts: look there first. On an old Grafana open **Configuration → API keys** and delete it.",
    ],
    command: {
      language: "bash",
      lines: [
        "read -rsp 'Token of an admin service account: ' ADMIN && echo",
        "printf 'Authorization: Bearer %s\\n' \"$ADMIN\" |",
        "curl -sS -w '\\n%{http_code}\\n' -H @- -X DELETE \\",
        "https://YOUR-GRAFANA/api/serviceaccounts/YOUR-ACCOUNT-ID/tokens/YOUR-TOKEN-ID",
        "unset ADMIN",
      ],
      note: "For `glsa_`. The ids come from `GET /api/serviceaccounts/search` and `GET /api/serviceaccounts/YOUR-ACCOUNT-ID/tokens`.",
    },
    effects: [
      "Requests with the token are answered 401; collectors stop sending, and what they cannot keep is lost.",
      "Deleting a token leaves its service account or policy, and its other tokens, as they are.",
      "Grafana is told of tokens in public GitHub repositories, and a Grafana can look for its own (`secretscan`) and revoke them. Never assume it: check.",
    ],
  },
  create: {
    steps: [
      "**`glsa_`:** **Administration → Users and access → Service accounts → Add service account** with the smallest role, then **Add service account token** with an expiry, and **Generate token**.",
      "**`glc_`:** **Access Policies → Create access policy** with its realm and scopes, then **Add token**, with an expiry, and **Create**.",
      tokenAdvice.copyNow,
    ],
    advice: [
      tokenAdvice.name,
      "One policy for one task: writing metrics and reading them are two.",
      "Choose one stack as the realm, not the organization, and limit the policy to the subnets of your collectors.",
      "A service account that only reads needs the role **Viewer**, or single permissions where the plan has them.",
    ],
    selfCheck: {
      shape: "`glsa_`, 32 letters and digits, `_`, 8 hexadecimal digits; or `glc_` and 32 or more characters",
      pattern: "^(glsa_[A-Za-z0-9]{32}_[A-Fa-f0-9]{8}|glc_[A-Za-z0-9+/]{32,400}={0,2})$",
    },
  },
  overlap: true,
  check: {
    kind: "http",
    method: "GET",
    url: "https://YOUR-GRAFANA/api/access-control/user/permissions",
    header: { name: "Authorization", prefix: "Bearer " },
    alive: "200",
    dead: "401",
    otherwise:
      "For `glsa_` tokens and old API keys. 403, 404 (an old Grafana) and no answer say nothing. A `glc_` token has the other check, under **Check that it works**.",
  },
  alternativeCheck: {
    kind: "command",
    language: "bash",
    lines: [
      "read -rsp 'Access policy token: ' TOKEN && echo",
      "printf 'Authorization: Bearer %s\\n' \"$TOKEN\" |",
      "curl -sS -w '\\n%{http_code}\\n' -H @- 'https://grafana.com/api/v1/tokens?region=us'",
      "unset TOKEN",
    ],
    alive: "200, 403, or 401 with `Unauthorized`, `invalid permission` or `required scope`",
    dead: "401 with `InvalidCredentials` or `Token invalid`",
    otherwise: "For `glc_` tokens. 429 and 5xx say nothing.",
  },
  badLogLines: [
    "invalid API key",
    "401 Unauthorized",
    "server returned HTTP status 401",
    "authentication error",
  ],
  subtleties: [
    "A `glc_` token opens the hosted metrics, logs and traces, but not the API of the Grafana itself; a `glsa_` token does the opposite.",
    "Collectors (Alloy, Agent, Prometheus `remote_write`, Promtail) keep the token as a basic-auth password beside a number: replace it in each of them.",
    "Provisioned data sources hold tokens in `secureJsonData`: a restart does not change what stands in the database.",
    "Tokens without an expiry live on when the person who made them has left.",
  ],
  abuse: {
    page: { label: "Grafana Cloud", url: "https://grafana.com/orgs/YOUR-ORG" },
    signs: [
      "a last use of the token after your own programs had stopped using it",
      "new service accounts, data sources, contact points, snapshots or public dashboards",
      "series or logs that you do not send, or a bill that grows",
    ],
  },
  goodPractice: [tokenAdvice.onePerUse, tokenAdvice.rotate, tokenAdvice.neverLog],
  troubleshooting: [
    {
      observed: "401 with the new token",
      advice: [
        "See that the kind fits: `glsa_` for dashboards and the API, `glc_` for sending and querying data.",
        "See that user number, region and address belong to the same stack.",
        tokenAdvice.restart,
      ],
    },
    {
      observed: "403 with the new token",
      advice: [
        "The token lives. Add the scope or the role, or see whether its subnets leave your server out.",
      ],
    },
    { observed: "429 with the new token", advice: ["That is a limit of the stack, not the token."] },
    {
      observed: "The old token still works",
      advice: [
        "Look at all service accounts, and at the policies of every stack and of the organization.",
        "Another token of the same account may be the leaked one: delete the account if nothing else uses it.",
      ],
    },
  ],
  links: [
    {
      label: "Service accounts",
      url: "https://grafana.com/docs/grafana/latest/administration/service-accounts/",
    },
    {
      label: "Access policies",
      url: "https://grafana.com/docs/grafana-cloud/security-and-account-management/authentication-and-permissions/access-policies/",
    },
    { label: "Support", url: "https://grafana.com/help/" },
  ],
};
