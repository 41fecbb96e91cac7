import { ask, bearer, form, get } from "./key-request.ts";
import type { Revocation } from "./revocation.ts";
import { active, inactive, type Verification } from "./verification.ts";

/** What DigitalOcean says of access tokens. A refresh token is used up by trying it, and Spaces keys need a region. */
export const digitaloceanVerification: Verification = {
  id: "digitalocean-account",
  formats: ["digitalocean-access-token", "digitalocean-oauth-token"],
  requests: [get("https://api.digitalocean.com/v2/account", bearer)],
  // 403: scopes without account:read.
  answers: [active(200), active(403), inactive(401)],
  traits: { account: "account.uuid", organization: "account.team.name" },
  source: "docs.digitalocean.com/reference/api; the rule of TruffleHog (digitaloceanv2), read 2026-11",
};

/** A token may revoke itself. */
export const digitaloceanRevocation: Revocation = {
  id: "digitalocean-oauth-revoke",
  formats: ["digitalocean-access-token", "digitalocean-oauth-token"],
  request: ask("https://cloud.digitalocean.com/v1/oauth/revoke", bearer, {
    harmless: "It names the leaked token and nothing else.",
    body: form({ token: "{key}" }),
  }),
  accepted: [200],
  effect: "The token stops working for good; servers and other tokens stay as they are.",
  source: "docs.digitalocean.com/reference/api/oauth; the rules of Kingfisher, read 2026-11",
};
