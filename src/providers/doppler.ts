import { selfIdentifying } from "../formats/define-format.ts";
import { alphanumeric, either, optional, shape, slug } from "../formats/shape.ts";
import { dopplerPlaybook } from "./doppler-playbook.ts";
import { ask, bearer, elsewhere, get, json } from "./key-request.ts";
import { defineProvider } from "./provider.ts";
import { active, inactive } from "./verification.ts";

/** How most of its keys travel. */
const request = { header: "Authorization: Bearer ", url: "https://api.doppler.com/v3/me" };

/** Doppler: secrets of all kinds. */
export const doppler = defineProvider({
  id: "doppler",
  name: "Doppler",
  variables: ["DOPPLER_TOKEN"],
  formats: [
    selfIdentifying({
      id: "doppler-token",
      name: "token",
      severity: "critical",
      // Of the command line, a person, a service (with its config), a service account, SCIM or audit.
      shape: shape`dp.${either("ct", "pt", "st", "sa", "scim", "audit")}.${optional(shape`${slug(2, 35)}.`)}${alphanumeric(40, 44)}`,
      source: "the rules of betterleaks (doppler-api-token) and TruffleHog (doppler), read 2026-11",
      seen: { variable: "DOPPLER_TOKEN", ...request },
      keyId: (secret) => secret.match(/^dp\.st\.([a-z0-9_-]+)\./)?.[1],
    }),
  ],
  playbook: dopplerPlaybook,
  verifications: [
    {
      id: "doppler-me",
      formats: ["doppler-token"],
      requests: [get("https://api.doppler.com/v3/me", bearer)],
      answers: [active(200, '"workplace"'), inactive(401)],
      traits: { organization: "workplace.name", role: "type" },
      source: "the rules of TruffleHog (doppler) and docs.doppler.com/reference/auth-me, read 2026-11",
    },
  ],
  revocations: [
    {
      id: "doppler-revoke",
      formats: ["doppler-token"],
      request: ask("https://api.doppler.com/v3/auth/revoke", elsewhere, {
        harmless: "It names the leaked token and nothing else.",
        body: json({ token: "{key}" }),
      }),
      accepted: [200],
      effect: "The token stops working for good; the secrets that it could read stay as they are.",
      source: "docs.doppler.com/reference/auth-revoke, read 2026-11",
    },
  ],
});
