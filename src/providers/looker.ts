import { isNoHash } from "../formats/characters.ts";
import { keyed } from "../formats/define-format.ts";
import { alphanumeric, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Looker: reports. Client ids, of 20 characters, are the public half. */
export const looker = defineProvider({
  id: "looker",
  name: "Looker",
  variables: ["LOOKERSDK_CLIENT_SECRET", "LOOKER_CLIENT_SECRET", "LOOKER_API_SECRET"],
  formats: [
    keyed({
      id: "looker-client-secret",
      name: "client secret",
      severity: "high",
      shape: shape`${alphanumeric(24)}`,
      isGenuine: isNoHash,
      words: ["looker"],
      not: ["client_id"],
      source: "the rules of betterleaks (looker-client-secret), read 2026-11",
      seen: {
        variable: "LOOKERSDK_CLIENT_SECRET",
        header: "Authorization: Bearer ",
        url: "https://acme.cloud.looker.com/api/4.0/user",
      },
    }),
  ],
  pages: {
    docs: { label: "Looker API authentication", url: "https://cloud.google.com/looker/docs/api-auth" },
  },
});
