import { tokenAdvice } from "./common-advice.ts";
import type { Playbook } from "./provider.ts";

const TOKENS = { label: "API Tokens", url: "https://dash.cloudflare.com/profile/api-tokens" } as const;

/**
 * How Cloudflare tokens and keys are rotated. Sources: developers.cloudflare.com/fundamentals/api, the lists of GitHub
 * and TruffleHog (read 2026-11); the pages of tunnels, R2 and Turnstile are from memory.
 */
export const cloudflarePlaybook: Playbook = {
  risk: "change DNS records, certificates, Workers and stored data as far as the token's permissions go; the global API key does everything that its owner can",
  console: { create: TOKENS, revoke: TOKENS },
  identify:
    "The prefix tells the kind: `cfut_` a person's token, `cfat_` an account's, `cfk_` the global API key; older ones have none. The value is never shown again: the check below answers with the token's id, and the list shows names, permissions and the day of last use.",
  revoke: {
    steps: [
      "**User token:** open **My Profile → API Tokens**, choose **⋯** beside the token, then **Delete**, and confirm. **Roll** instead gives a new value with the same permissions, and the old one dies at once.",
      "**Account token:** the same under **Manage Account → Account API Tokens**.",
      "**Global API key:** open **API Keys** on the same page and choose **Change** beside **Global API Key**. Everything that uses it stops.",
      "**Origin CA key:** choose **Change** beside it. Such keys are on their way out since March 2026: move to an API token.",
      "**Tunnel token:** rotate it on the tunnel's page under **Zero Trust → Networks**, and restart `cloudflared` with the new one.",
      "**R2 secret:** delete its token under **R2 → Manage API tokens**. **Turnstile secret:** choose **Rotate Secret Key** on the widget's page.",
    ],
    effects: [
      "A deleted or rolled token is refused with `Invalid API Token` or code 9109.",
      "What was changed with it stays changed: DNS records, Workers and firewall rules have to be looked through.",
      "Cloudflare revokes tokens that it finds in public repositories on GitHub, and mails the owner. Never assume it: check.",
    ],
  },
  create: {
    steps: [
      "Open **API Tokens** and choose **Create Token**; take a template such as **Edit zone DNS** or **Create Custom Token**.",
      "Choose the permissions, and under the resources one account or one zone.",
      "Set **Client IP Address Filtering** and **TTL** where they are known, and choose **Continue to summary → Create Token**.",
      tokenAdvice.copyNow,
    ],
    advice: [
      tokenAdvice.name,
      "One permission, one zone: a token for certificates needs **Zone, DNS, Edit** and no more.",
      "For a service prefer an account's token to a person's: it stays when somebody leaves.",
      "Nothing new needs the global API key: replace it by tokens.",
    ],
    selfCheck: {
      shape: "`cfut_` or `cfat_`, 40 letters and digits, and 8 digits and letters from a to f",
      pattern: "^cf(ut|at|k)_[A-Za-z0-9]{40}[0-9a-f]{8}$",
    },
  },
  overlap: true,
  check: {
    kind: "command",
    language: "bash",
    lines: [
      "read -rsp 'Token: ' TOKEN && echo",
      "printf 'Authorization: Bearer %s\\n' \"$TOKEN\" |",
      "curl -sS -w '\\n%{http_code}\\n' -H @- https://api.cloudflare.com/client/v4/user/tokens/verify",
      "unset TOKEN",
    ],
    alive: '200 with `"status":"active"`',
    dead: "401 with code 1000, or 200 with `disabled` or `expired`",
    otherwise:
      "For a person's tokens. 403 comes from the token's list of addresses, 429 from a limit: neither says whether it lives. Tokens of an account have the other check, under **Check that it works**; a global key can only be tried together with its owner's mail address, and R2, tunnel and Turnstile secrets by using them.",
  },
  alternativeCheck: {
    kind: "http",
    method: "GET",
    url: "https://api.cloudflare.com/client/v4/accounts/YOUR-ACCOUNT-ID/tokens/verify",
    header: { name: "Authorization", prefix: "Bearer " },
    alive: "200",
    dead: "401",
    otherwise:
      "For tokens of an account (`cfat_`); the id stands in the address of its dashboard. 403 and 429 say nothing.",
  },
  badLogLines: [
    "Invalid API Token",
    "Invalid access token [code: 9109]",
    "Authentication error [code: 10000]",
    "Unknown X-Auth-Key or X-Auth-Email",
    "Unable to authenticate request",
  ],
  subtleties: [
    "`wrangler` keeps a login of its own besides `CLOUDFLARE_API_TOKEN`: on developers' machines run `wrangler logout`, then `wrangler login`.",
    "Certificate clients (certbot, acme.sh, Caddy, Traefik, cert-manager) fail silently until the next renewal: try one now.",
    "A token with the right to edit tokens can make others: look for tokens that nobody knows.",
    "The global API key and the account's password are apart: changing one leaves the other.",
    "Secrets of Workers keep their own copies: `wrangler secret put NAME` for each Worker that holds the old value.",
  ],
  abuse: {
    page: { label: "Audit log", url: "https://dash.cloudflare.com/?to=/:account/audit-log" },
    signs: [
      "changed DNS records, mail records first, and new redirects, Workers or routes",
      "new tokens, members or tunnels that nobody of yours made",
      "certificates that you did not order, in the logs of certificate transparency",
      "downloads from R2 or requests by Workers that nobody can explain",
    ],
  },
  goodPractice: [
    "Disable API access for members who do not need it.",
    "Use one token per program and zone, with an end date.",
    tokenAdvice.rotate,
  ],
  troubleshooting: [
    {
      observed: "401 or code 9109 with the new token",
      advice: [
        tokenAdvice.complete,
        "Send a token as `Authorization: Bearer`; `X-Auth-Email` and `X-Auth-Key` are for the global key.",
        "See whether its start date has come and its end date has not.",
        tokenAdvice.restart,
      ],
    },
    {
      observed: "403 or code 10000 with the new token",
      advice: [
        "The token lives: add the permission or the zone that the call needs.",
        "See that its list of addresses holds the server's, the IPv6 one included.",
      ],
    },
    {
      observed: "The old token still works",
      advice: [
        "Ask the check with it: the answer's `id` names the token that lives.",
        "See whether it is an account's token: those stand in another list.",
      ],
    },
  ],
  links: [
    {
      label: "Create an API token",
      url: "https://developers.cloudflare.com/fundamentals/api/get-started/create-token/",
    },
    { label: "Roll a token", url: "https://developers.cloudflare.com/fundamentals/api/how-to/roll-token/" },
    { label: "Cloudflare Support", url: "https://support.cloudflare.com" },
  ],
};
