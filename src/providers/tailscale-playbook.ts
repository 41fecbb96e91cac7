import { keyAdvice } from "./common-advice.ts";
import type { Playbook } from "./provider.ts";

const KEYS = { label: "Settings: Keys", url: "https://login.tailscale.com/admin/settings/keys" } as const;

/** How Tailscale keys are rotated. Sources: tailscale.com/kb (keys, trust credentials), howtorotate.com (Tailscale), read 2026-11. */
export const tailscalePlaybook: Playbook = {
  risk: "join machines to the private network with an auth key; read and change the whole network, its devices and access rules, with an API token or OAuth secret",
  console: { create: KEYS, revoke: KEYS },
  identify:
    "The word after `tskey-` tells the kind: `auth`, `api`, `client` (OAuth), `scim` or `webhook`. The part after it is the key's id, which the page **Keys** lists beside description, owner and expiry; it opens nothing by itself.",
  revoke: {
    steps: [
      "Sign in as an admin and open **Settings → Keys**.",
      "**`auth` and `api`:** find the id under **Auth keys** or **API access tokens**, choose **Revoke**, and confirm.",
      "**`client`:** open **Settings → Trust credentials** (older pages: **OAuth clients**), and revoke the client with that id.",
      "**`scim`:** open **User management**, and make a new key for provisioning. **`webhook`:** open **Settings → Webhooks**, and rotate the secret of the endpoint.",
      "**After a leaked auth key:** open **Machines**, and remove every machine that nobody of yours joined. Revoking the key leaves them in.",
    ],
    command: {
      language: "bash",
      lines: [
        "read -rsp 'API access token of an admin: ' ADMIN && echo",
        "printf 'Authorization: Bearer %s\\n' \"$ADMIN\" |",
        "curl -sS -o /dev/null -w '%{http_code}\\n' -H @- -X DELETE https://api.tailscale.com/api/v2/tailnet/-/keys/YOUR-KEY-ID",
        "unset ADMIN",
      ],
      note: "`200` means done. The id is the part of the leaked key between the kind and the last part.",
    },
    effects: [
      "A revoked auth key joins no more machines; those that have joined stay connected.",
      "A revoked API token or OAuth client is refused; tokens that a client made before live for up to an hour.",
      "Tailscale is told of keys in public GitHub repositories and may revoke them itself: builds can stop before you have done anything.",
    ],
  },
  create: {
    steps: [
      "Open **Settings → Keys** and choose **Generate auth key** or **Generate access token**.",
      "Enter the description and the expiry; for an auth key also tags, and whether it is reusable, ephemeral and pre-approved.",
      "Choose **Generate key** (**Generate access token**).",
      keyAdvice.copyNow,
    ],
    advice: [
      "Describe it as `{app}-{environment}-{date}`.",
      "For servers and CI: a tagged, ephemeral auth key, used once where that is possible.",
      "An API access token may do everything its owner may; an OAuth client has scopes, and its tokens last an hour.",
      "GitHub Actions and clouds can join with workload identity federation: then there is no key to leak.",
    ],
    selfCheck: {
      shape: "`tskey-`, the kind, `-`, the id, `-`, and letters and digits",
      pattern: "^tskey-(api|auth|client|scim|webhook)-[A-Za-z0-9]{4,64}-[A-Za-z0-9]{10,128}$",
    },
  },
  overlap: true,
  check: {
    kind: "command",
    language: "bash",
    lines: [
      "read -rsp 'Key: ' TSKEY && echo",
      "printf 'key=%s' \"$TSKEY\" |",
      "curl -sS -o /dev/null -w '%{http_code}\\n' --data-binary @- https://api.tailscale.com/api/v2/secret-scanning/verify",
      "unset TSKEY",
    ],
    alive: "204",
    dead: "401",
    otherwise: "Made for those who look for leaked keys: it changes nothing. 429 and 5xx say nothing.",
  },
  badLogLines: [
    "invalid key: API key does not exist",
    "unable to validate API key",
    "API token invalid",
    "authkey expired",
  ],
  subtleties: [
    "Machines keep their own keys: changing the auth key in a deployment changes nothing for those that have joined.",
    "Auth keys and API tokens end after 90 days at the latest; OAuth clients do not end by themselves.",
    "A one-off key that was used is dead already, but the machine that used it may be a stranger's.",
    "Images and Kubernetes secrets hold `TS_AUTHKEY`: build and deploy again.",
  ],
  abuse: {
    page: { label: "Configuration logs", url: "https://login.tailscale.com/admin/logs" },
    signs: [
      "machines on the page **Machines** that nobody knows, above all subnet routers and exit nodes",
      "changed access rules, DNS settings or users in the logs",
      "new keys, OAuth clients or webhooks",
    ],
  },
  goodPractice: [
    "Turn on device approval, so that a key alone joins no machine.",
    keyAdvice.onePerUse,
    keyAdvice.neverLog,
  ],
  troubleshooting: [
    {
      observed: "Invalid key with the new key",
      advice: [
        keyAdvice.complete,
        "A key that may be used once has been used: make a reusable one, or one for each machine.",
        "See that the kind fits: machines join with `auth` or `client`, the API takes `api`.",
      ],
    },
    {
      observed: "403 with the new key",
      advice: ["It lives. The scope is missing, or the tags that the client may hand out."],
    },
    { observed: "429 with the new key", advice: [keyAdvice.slowDown] },
    {
      observed: "The old key still works",
      advice: [
        "Compare the id in the leaked key with the list: you may have revoked a sibling.",
        "OAuth clients stand under **Trust credentials**, not under **Keys**.",
      ],
    },
  ],
  links: [
    { label: "Auth keys", url: "https://tailscale.com/kb/1085/auth-keys" },
    { label: "Trust credentials", url: "https://tailscale.com/kb/1623/trust-credentials" },
    { label: "Contact support", url: "https://tailscale.com/contact/support" },
  ],
};
