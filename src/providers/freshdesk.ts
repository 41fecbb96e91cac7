import { isNoHash } from "../formats/characters.ts";
import { keyed } from "../formats/define-format.ts";
import { alphanumeric, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Freshdesk: support tickets. */
export const freshdesk = defineProvider({
  id: "freshdesk",
  name: "Freshdesk",
  variables: ["FRESHDESK_API_KEY", "FRESHDESK_TOKEN"],
  formats: [
    keyed({
      id: "freshdesk-api-key",
      name: "API key",
      severity: "high",
      shape: shape`${alphanumeric(20)}`,
      isGenuine: isNoHash,
      words: ["freshdesk"],
      source: "the rules of Kingfisher (freshdesk), read 2026-11",
      seen: {
        variable: "FRESHDESK_API_KEY",
        header: "Authorization: Bearer ",
        url: "https://acme.freshdesk.com/api/v2/agents/me",
      },
    }),
  ],
  pages: {
    docs: { label: "Freshdesk API", url: "https://developers.freshdesk.com/api/" },
  },
});
