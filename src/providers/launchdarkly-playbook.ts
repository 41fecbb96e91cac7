import { keyAdvice } from "./common-advice.ts";
import type { Playbook } from "./provider.ts";

const TOKENS = {
  label: "Authorization",
  url: "https://app.launchdarkly.com/settings/authorization",
} as const;

/** How LaunchDarkly tokens and keys are rotated. Source: launchdarkly.com/docs (access tokens, SDK credentials), read 2026-11. */
export const launchdarklyPlaybook: Playbook = {
  risk: "read and switch feature flags, as far as the token's role allows; with an SDK key, read all flags and targeting rules of one environment",
  console: { create: TOKENS, revoke: TOKENS },
  identify:
    "`api-` is an access token, `sdk-` the key of one environment for servers, `rel-` the key of a Relay Proxy configuration. `mob-` keys and client-side ids are public. The list shows each token's name and last characters; `GET /api/v2/caller-identity` with the leaked value names account, project and environment.",
  revoke: {
    steps: [
      "**Access token (`api-`):** open **Organization settings → Authorization**, find it under **Access tokens**, and choose **Delete** in its menu. **Reset** gives a new value with the same role; let the old one expire at once.",
      "**SDK key (`sdk-`):** open the project's **Environments**, choose the environment, then **Reset SDK key** in its menu. Under the expiry choose **Now** for a leaked key that nothing needs any more; a later time keeps both alive.",
      "**Relay Proxy key (`rel-`):** open **Organization settings → Relay Proxy**, choose the configuration, and reset its key.",
    ],
    command: {
      language: "bash",
      lines: [
        "read -rsp 'Access token of an admin: ' ADMIN && echo",
        "printf 'Authorization: %s\\n' \"$ADMIN\" |",
        "curl -sS -o /dev/null -w '%{http_code}\\n' -H @- -X DELETE https://app.launchdarkly.com/api/v2/tokens/YOUR-TOKEN-ID",
        "unset ADMIN",
      ],
      note: "For access tokens; `204` means done. The id stands in the list of `GET /api/v2/tokens`, with the last characters of each token.",
    },
    effects: [
      "A deleted token is answered 401 from then on.",
      "A service whose SDK key expired keeps the flags that it has, and gets the fallback values of the code when it restarts: deploy the new key first where you can.",
      "Reset with a later expiry, old and new SDK key work side by side until then, for strangers, too.",
      keyAdvice.toldByGitHub,
    ],
  },
  create: {
    steps: [
      "**Access token:** open **Organization settings → Authorization → Create token**, enter the name, choose the role, and tick **This is a service token** where no person needs it.",
      "**SDK key:** **Reset SDK key** makes the new one: choose an expiry for the old one that gives you time to deploy.",
      "Copy an access token now: it is shown only once. SDK keys can be seen again on the page of the environment.",
    ],
    advice: [
      "Name a token `{app}-{environment}-{date}`; SDK keys have the name of their environment.",
      "A service token with a custom role does just what it needs, and does not leave with a person.",
      "The role **Reader** is enough for code references and reports.",
    ],
    selfCheck: {
      shape: "`api-` (or `sdk-`, `rel-`) and a UUID",
      pattern: "^(api|sdk|rel)-[0-9a-z]{8}-[0-9a-z]{4}-4[0-9a-z]{3}-[0-9a-z]{4}-[0-9a-z]{12}$",
    },
  },
  overlap: true,
  check: {
    kind: "http",
    method: "GET",
    url: "https://app.launchdarkly.com/api/v2/caller-identity",
    header: { name: "Authorization", prefix: "" },
    alive: "200",
    dead: "401",
    otherwise:
      "For access tokens and SDK keys. In the EU the host is `app.eu.launchdarkly.com`, for US agencies `app.launchdarkly.us`. 403 and 429 say nothing.",
  },
  badLogLines: [
    "Invalid SDK key",
    "invalid key",
    "HTTP error 401",
    "401 Unauthorized",
    "will give up permanently",
  ],
  subtleties: [
    "SDKs connect once and stay connected: a service may run on for hours with a dead key and show it only after a restart.",
    "Each environment has its own SDK key, mobile key and client-side id: put the right one into the right place.",
    "Terraform and the Relay Proxy keep tokens in their own state and configuration.",
    "Flag rules can hold names and addresses of customers: whoever had an SDK key may have read them.",
  ],
  abuse: {
    page: { label: "Audit log", url: "https://app.launchdarkly.com/settings/auditlog" },
    signs: [
      "flags, segments or roles that were changed by the token and by none of your programs",
      "new members, tokens, webhooks or integrations",
      "connections or server instances that you do not run",
    ],
  },
  goodPractice: [keyAdvice.onePerUse, keyAdvice.rotate, keyAdvice.serverOnly],
  troubleshooting: [
    {
      observed: "401 with the new key",
      advice: [
        "See that the kind fits: SDKs take `sdk-`, the REST API takes `api-`, without `Bearer`.",
        "See that the host is the one of your instance.",
        keyAdvice.restart,
      ],
    },
    {
      observed: "403 with the new key",
      advice: ["It lives. Its role lacks the action: change the role, the value stays."],
    },
    {
      observed: "All flags have their fallback values",
      advice: ["The SDK has no valid key: see the log for `Invalid SDK key`, then restart with the new one."],
    },
    { observed: "429 with the new key", advice: [keyAdvice.slowDown] },
    {
      observed: "The old key still works",
      advice: [
        "It was reset with a later expiry: choose **Expire now** beside the old value, or wait for it.",
        "You may have reset another environment: `caller-identity` with the old key names its own.",
      ],
    },
  ],
  links: [
    { label: "API access tokens", url: "https://launchdarkly.com/docs/home/account/api" },
    {
      label: "Reset SDK credentials",
      url: "https://launchdarkly.com/docs/home/account/environment/settings#copy-and-reset-sdk-credentials-for-an-environment",
    },
    { label: "Support", url: "https://support.launchdarkly.com" },
  ],
};
