import { bearer, get } from "./key-request.ts";
import { active, inactive, type Verification } from "./verification.ts";

/**
 * A global key is sent with its owner's mail address, which no key tells. Origin CA keys are refused with a bare 401 or
 * 403, and for tunnels, R2 and Turnstile nothing neutral is known.
 */
export const cloudflareVerifications: readonly Verification[] = [
  {
    id: "cloudflare-verify",
    formats: ["cloudflare-user-token"],
    requests: [get("https://api.cloudflare.com/client/v4/user/tokens/verify", bearer)],
    answers: [
      active(200, '"status":"active"'),
      inactive(200, ['"status":"disabled"', '"status":"expired"']),
      // 403 is the token's own list of addresses.
      inactive(401, "Invalid API Token"),
    ],
    source:
      "developers.cloudflare.com/api, verify token; the rule of TruffleHog (cloudflareapitoken), read 2026-11",
  },
  {
    id: "cloudflare-accounts",
    // Tokens of an account are unknown to the request above, and those without a prefix may be such.
    formats: ["cloudflare-account-token", "cloudflare-api-token-old"],
    requests: [get("https://api.cloudflare.com/client/v4/accounts?per_page=1", bearer)],
    answers: [
      active(200, '"success":true'),
      active(400, "does not support account owned tokens"),
      inactive(400, "Invalid access token"),
      inactive(401, "Invalid access token"),
      inactive(403, "Invalid access token"),
    ],
    // Not the name, which is a mail address at first.
    traits: { account: "result.*.id" },
    source:
      "edgefirst-dev/starter#3 (account owned tokens), divinevideo/divine-mobile#4257 (code 9109), read 2026-11",
  },
];
