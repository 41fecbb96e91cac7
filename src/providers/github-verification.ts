import { ask, bearer, elsewhere, get, json, withHeaders } from "./key-request.ts";
import type { Revocation } from "./revocation.ts";
import { active, inactive, unknown, type Verification } from "./verification.ts";

const HOST = "https://api.github.com";

const auth = withHeaders(bearer, {
  accept: "application/vnd.github+json",
  "x-github-api-version": "2022-11-28",
});

const answers = [
  // Both kinds of limits answer 403, too.
  unknown(403, "rate limit"),
  active(403, [
    "Resource not accessible",
    "SAML enforcement",
    // An organization's list of IP addresses.
    "you appear to have the correct authorization credentials",
  ]),
  inactive(401, "Bad credentials"),
];

/**
 * A refresh token cannot be tried without using it up. Tokens of a GitHub Enterprise Server look the same; its address
 * has a path (`/api/v3`), so about those people have the word, and about those of GHE.com (`https://api.NAME.ghe.com`)
 * the policy.
 */
export const githubVerifications: readonly Verification[] = [
  {
    id: "github-user",
    formats: [
      "github-personal-access-token",
      "github-fine-grained-token",
      "github-oauth-token",
      "github-user-token",
    ],
    requests: [get("{host}/user", auth)],
    host: HOST,
    answers: [active(200, '"login"'), ...answers],
    traits: {
      account: "login",
      scopes: "header:x-oauth-scopes",
      expires: "header:github-authentication-token-expiration",
    },
    source:
      "docs.github.com/en/rest/users/users; the rules of TruffleHog (github) and betterleaks, read 2026-11",
  },
  {
    id: "github-installation",
    formats: ["github-installation-token"],
    // betterleaks asks /app, which takes a JWT and no token.
    requests: [get("{host}/installation/repositories?per_page=1", auth)],
    host: HOST,
    answers: [active(200, '"total_count"'), ...answers],
    traits: { account: "repositories.*.owner.login" },
    source: "docs.github.com/en/rest/apps/installations, read 2026-11",
  },
];

/** GitHub takes leaked tokens from anybody, and installation tokens from themselves. */
export const githubRevocations: readonly Revocation[] = [
  {
    id: "github-credentials-revoke",
    formats: [
      "github-personal-access-token",
      "github-fine-grained-token",
      "github-oauth-token",
      "github-user-token",
      "github-refresh-token",
    ],
    // With an authorization header it answers 403.
    request: ask(`${HOST}/credentials/revoke`, elsewhere, {
      harmless: "It names the leaked token and nothing else.",
      body: json({ credentials: ["{key}"] }),
    }),
    accepted: [202],
    effect:
      "The token stops working for good, GitHub mails its owner, and deploy keys that were made with a classic or an OAuth token go with it.",
    source: "docs.github.com/en/rest/credentials/revoke and /deploy-keys/deploy-keys, read 2026-11",
  },
  {
    id: "github-installation-token",
    formats: ["github-installation-token"],
    request: { method: "DELETE", url: `${HOST}/installation/token`, ...auth },
    accepted: [204],
    effect: "This one token stops working; the app can make another at any time.",
    source: "docs.github.com/en/rest/apps/installations, read 2026-11",
  },
];
