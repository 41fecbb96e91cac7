import { ask, elsewhere, form, get } from "./key-request.ts";
import type { Revocation } from "./revocation.ts";
import { active, inactive, type Verification } from "./verification.ts";

/**
 * A service account's key and a refresh token would have to fetch an access token to be tried, which is more than a
 * question; the refresh token needs its client's secret, too.
 */
export const gcpVerifications: readonly Verification[] = [
  {
    id: "gcp-service-account-token-info",
    formats: ["gcp-service-account-access-token"],
    requests: [get("https://oauth2.googleapis.com/tokeninfo?access_token={key}", elsewhere)],
    answers: [active(200, '"expires_in"'), inactive(400, ["invalid_token", "Invalid Value"])],
    // The client that the token was made for, never the person's address, which stands there, too.
    traits: { account: "azp", scopes: "scope" },
    source: "the rule of Kingfisher (google), read 2026-11",
  },
  {
    id: "gcp-service-account-client-secret",
    formats: ["gcp-service-account-oauth-secret"],
    requests: [
      ask("https://oauth2.googleapis.com/token", elsewhere, {
        harmless: "The code is made up, so no token is issued; the client is authenticated before it.",
        body: form({
          grant_type: "authorization_code",
          code: "4/0-made-up",
          client_id: "{id}",
          client_secret: "{key}",
          redirect_uri: "http://localhost",
        }),
      }),
    ],
    answers: [
      active(400, ["invalid_grant", "redirect_uri_mismatch"]),
      inactive(401, ["invalid_client", "deleted_client"]),
    ],
    source:
      "developers.google.com/identity/protocols/oauth2/web-server; the answers are from memory, 2026-11",
  },
];

/** Google revokes what it is shown. */
export const gcpRevocations: readonly Revocation[] = [
  {
    id: "gcp-service-account-oauth-revoke",
    formats: ["gcp-service-account-access-token", "gcp-service-account-refresh-token"],
    request: ask("https://oauth2.googleapis.com/revoke", elsewhere, {
      harmless: "It names the leaked token and nothing else.",
      body: form({ token: "{key}" }),
    }),
    accepted: [200],
    effect:
      "The access that a person gave to the application ends as a whole: the refresh token and all access tokens made from it. Who used it signs in again.",
    source: "developers.google.com/identity/protocols/oauth2/web-server#tokenrevoke, read 2026-11",
  },
];
