import { tokenAdvice } from "./common-advice.ts";
import type { Playbook } from "./provider.ts";

const TOKENS = { label: "Access tokens", url: "https://console.mapbox.com/account/access-tokens/" } as const;

/** How Mapbox tokens are rotated. Source: docs.mapbox.com (token management, Tokens API), read 2026-11. */
export const mapboxPlaybook: Playbook = {
  risk: "use the account at its cost, and read, change or delete its styles, tilesets and tokens, as far as the token's scopes allow",
  console: { create: TOKENS, revoke: TOKENS },
  identify:
    "`sk.` is a secret token, `pk.` a public one, `tk.` ends by itself after an hour. The middle part of a token is base64 and names the account. The list shows names and scopes: compare the last characters.",
  revoke: {
    steps: [
      "Sign in with the account that the token names and open **Access tokens**.",
      "Find the leaked token in the list.",
      "Choose **Delete** in its menu, and confirm.",
      "**Default public token:** it cannot be deleted; choose **Refresh**, which makes a new one in its place.",
      "**Public token (`pk.`):** it is made for pages and apps. Rather than deleting it, give it URL restrictions; delete it if it has none and strangers use it.",
    ],
    effects: [
      "A deleted token is refused with `TokenRevoked`; it cannot be brought back.",
      "Pages and apps with a deleted public token show no maps until they are built again: apps in the stores take days.",
      "Builds that download the SDK with the token fail.",
      tokenAdvice.toldByGitHub,
    ],
  },
  create: {
    steps: [
      "Open **Access tokens** and choose **Create a token**.",
      "Enter the name, and tick the scopes; for a public token add the URLs that may use it.",
      "Choose **Create token**, and enter your password if asked.",
      "Copy a secret token now: it is shown only once.",
    ],
    advice: [
      tokenAdvice.name,
      "To download the SDK a token needs the scope `DOWNLOADS:READ` and nothing else.",
      "Pages need a public token with URL restrictions, never a secret one.",
      "Leave out `TOKENS:WRITE`: with it a token can make and delete others.",
    ],
    selfCheck: {
      shape: "`sk.eyJ` and a long middle part, a dot, 22 letters, digits, `_` and `-`",
      pattern: "^[st]k[.]eyJ[A-Za-z0-9_-]{40,300}[.][A-Za-z0-9_-]{20,24}$",
    },
  },
  overlap: true,
  check: {
    kind: "command",
    language: "bash",
    lines: [
      "read -rsp 'Token: ' TOKEN && echo",
      'printf \'url = "https://api.mapbox.com/tokens/v2?access_token=%s"\\n\' "$TOKEN" |',
      "curl -sS -K -; echo",
      "unset TOKEN",
    ],
    alive: "`TokenValid`",
    dead: "`TokenRevoked`, `TokenInvalid`, `TokenMalformed` or `TokenExpired`",
    otherwise: "The status is nearly always 200: read `code` in the answer. 429 says nothing.",
  },
  badLogLines: ["Not Authorized - Invalid Token", "TokenRevoked", "TokenInvalid", "401 Unauthorized"],
  subtleties: [
    "The download token hides in `~/.netrc` (iOS), `~/.gradle/gradle.properties` and `MAPBOX_DOWNLOADS_TOKEN` (Android), on every machine that builds.",
    "Variables like `NEXT_PUBLIC_MAPBOX_TOKEN` are built into pages: a secret token under such a name is public in every build.",
    "Tiles are kept in caches: a map that still shows itself does not prove that its token lives.",
    "A public token without URL restrictions can be used by anybody at your cost.",
  ],
  abuse: {
    page: { label: "Statistics", url: "https://console.mapbox.com/account/statistics/" },
    signs: [
      "more map loads or requests than your visitors explain, by token",
      "tokens, styles, tilesets or datasets that nobody of yours made",
      "an invoice that grows",
    ],
  },
  goodPractice: [tokenAdvice.onePerUse, tokenAdvice.rotate, tokenAdvice.serverOnly],
  troubleshooting: [
    {
      observed: "401 with the new token",
      advice: [
        tokenAdvice.complete,
        "For SDK downloads the user name is `mapbox`, the token is the password.",
      ],
    },
    {
      observed: "403 with the new token",
      advice: ["It lives: add the scope, or the URL that the page runs on."],
    },
    { observed: "429 with the new token", advice: [tokenAdvice.slowDown] },
    {
      observed: "The old token still works",
      advice: [
        "See which account its middle part names: you may be signed in to another.",
        "Ask the check, not a map: caches go on for a while.",
      ],
    },
  ],
  links: [
    { label: "Token management", url: "https://docs.mapbox.com/accounts/guides/tokens/" },
    { label: "Tokens API", url: "https://docs.mapbox.com/api/accounts/tokens/" },
    { label: "Mapbox Support", url: "https://support.mapbox.com" },
  ],
};
