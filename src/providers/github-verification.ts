import { ask, bearer, elsewhere, get, json, withHeaders } from "./key-request.ts";
import type { Revocation } from "./revocation.ts";
import { active, inactive, unknown, type Verification } from "./verification.ts";

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

/** A refresh token cannot be tried without using it up. Tokens look the same on whichever GitHub. */
export const githubVerifications: readonly Verification[] = [
  {
    id: "github-user",
    formats: [
      "github-personal-access-token",
      "github-fine-grained-token",
      "github-oauth-token",
      "github-user-token",
    ],
    requests: [get("{github}/user", auth)],
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
    requests: [get("{github}/installation/repositories?per_page=1", auth)],
    answers: [active(200, '"total_count"'), ...answers],
    traits: { account: "repositories.*.owner.login" },
    source: "docs.github.com/en/rest/apps/installations, read 2026-11",
  },
];

/** GitHub takes leaked tokens from anybody (an Enterprise Server from who is signed in), installation tokens from themselves. */
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
    request: ask("{github}/credentials/revoke", elsewhere, {
      harmless: "It names the leaked token and nothing else.",
      body: json({ credentials: ["{key}"] }),
    }),
    accepted: [202],
    effect:
      "The token stops working for good, GitHub mails its owner, and deploy keys that were made with a classic or an OAuth token go with it.",
    source:
      "docs.github.com/en/rest/credentials/revoke, the same of enterprise-server@3.19, and /deploy-keys/deploy-keys, read 2026-11",
  },
  {
    id: "github-installation-token",
    formats: ["github-installation-token"],
    request: { method: "DELETE", url: "{github}/installation/token", ...auth },
    accepted: [204],
    effect: "This one token stops working; the app can make another at any time.",
    source: "docs.github.com/en/rest/apps/installations, read 2026-11",
  },
];
