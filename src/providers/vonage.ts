import { isNoHash } from "../formats/characters.ts";
import { keyed } from "../formats/define-format.ts";
import { alphanumeric, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Vonage (Nexmo): telephony. API keys, of 8 characters, are the public half. */
export const vonage = defineProvider({
  id: "vonage",
  name: "Vonage",
  variables: ["VONAGE_API_SECRET", "NEXMO_API_SECRET", "VONAGE_SIGNATURE_SECRET"],
  formats: [
    keyed({
      id: "vonage-api-secret",
      name: "API secret",
      severity: "high",
      shape: shape`${alphanumeric(16)}`,
      isGenuine: isNoHash,
      words: ["vonage", "nexmo"],
      not: ["api_key", "application_id"],
      source: "the rules of Kingfisher (nexmo), read 2026-11",
      seen: {
        variable: "VONAGE_API_SECRET",
        header: "Authorization: Bearer ",
        url: "https://rest.nexmo.com/account/get-balance?vonage",
      },
    }),
  ],
  pages: {
    keys: { label: "API settings", url: "https://dashboard.vonage.com/settings" },
    docs: {
      label: "Vonage authentication",
      url: "https://developer.vonage.com/en/getting-started/concepts/authentication",
    },
  },
});
