import { selfIdentifying } from "../formats/define-format.ts";
import { alphanumeric, either, optional, shape, slug } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

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
  pages: {
    keys: { label: "Tokens", url: "https://dashboard.doppler.com/workplace/tokens" },
    docs: { label: "Doppler: token formats", url: "https://docs.doppler.com/reference/auth-token-formats" },
  },
});
