import { bearer, get } from "./key-request.ts";
import type { Revocation } from "./revocation.ts";
import { active, inactive, unknown, type Verification } from "./verification.ts";

/** What a key may do, asked in both regions: subusers in the EU have keys that are known there only. */
export const sendgridVerification: Verification = {
  id: "sendgrid-scopes",
  formats: ["sendgrid-api-key"],
  requests: [
    get("https://api.sendgrid.com/v3/scopes", bearer),
    get("https://api.eu.sendgrid.com/v3/scopes", bearer),
  ],
  answers: [
    active(200),
    // Few rights, or an address that is not allowed.
    active(403, "access forbidden"),
    // A used-up plan, and an address that is not on the list, say 401 as well.
    unknown(401, ["maximum credits exceeded", "not whitelisted"]),
    inactive(401),
  ],
  traits: { scopes: "scopes.*" },
  source:
    "twilio.com/docs/sendgrid; the rule of TruffleHog; sklarsa/django-sendgrid-v5 issue 11, read 2026-11",
};

/** A key that may delete keys deletes itself: its id is its middle part. */
export const sendgridRevocation: Revocation = {
  id: "sendgrid-delete",
  formats: ["sendgrid-api-key"],
  request: { method: "DELETE", url: "https://api.sendgrid.com/v3/api_keys/{id}", ...bearer },
  accepted: [204],
  effect: "The key is deleted for good, if it has the right to delete keys; no other key is touched.",
  source: "twilio.com/docs/sendgrid/api-reference/api-keys/delete-api-keys, read 2026-11",
};
