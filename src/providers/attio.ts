import { keyed } from "../formats/define-format.ts";
import { hex, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Attio: customer relations. */
export const attio = defineProvider({
  id: "attio",
  name: "Attio",
  variables: ["ATTIO_API_KEY", "ATTIO_ACCESS_TOKEN"],
  formats: [
    keyed({
      id: "attio-access-token",
      name: "access token",
      severity: "high",
      shape: shape`${hex(64)}`,
      words: ["attio"],
      source: "the rules of Kingfisher (attio), read 2026-11",
      seen: {
        variable: "ATTIO_API_KEY",
        header: "Authorization: Bearer ",
        url: "https://api.attio.com/v2/self",
      },
    }),
  ],
  pages: {
    keys: { label: "Developers", url: "https://app.attio.com/" },
    docs: { label: "Attio authentication", url: "https://docs.attio.com/rest-api/guides/authentication" },
  },
});
