import { keyed } from "../formats/define-format.ts";
import { hex, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Jotform: forms. */
export const jotform = defineProvider({
  id: "jotform",
  name: "Jotform",
  variables: ["JOTFORM_API_KEY"],
  formats: [
    keyed({
      id: "jotform-api-key",
      name: "API key",
      severity: "medium",
      shape: shape`${hex(32)}`,
      words: ["jotform"],
      not: ["form_id"],
      source: "the rules of Kingfisher (jotform), read 2026-11",
      seen: { variable: "JOTFORM_API_KEY", header: "APIKEY: ", url: "https://api.jotform.com/user" },
    }),
  ],
  pages: {
    keys: { label: "API", url: "https://www.jotform.com/myaccount/api" },
    docs: { label: "Jotform API", url: "https://api.jotform.com/docs/" },
  },
});
