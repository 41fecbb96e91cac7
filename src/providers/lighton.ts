import { keyed } from "../formats/define-format.ts";
import { alphabets, randomText } from "../formats/sample.ts";
import { base64url, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** LightOn: language models. */
export const lighton = defineProvider({
  id: "lighton",
  name: "LightOn",
  variables: ["LIGHTON_API_KEY", "PARADIGM_API_KEY"],
  formats: [
    keyed({
      id: "lighton-api-key",
      name: "API key",
      severity: "high",
      shape: shape`${base64url(40, 80)}`,
      // Within `highlightOn` it is another word.
      words: [
        "lighton_api",
        "lighton_key",
        "lighton_token",
        "lighton.ai",
        "paradigm_api",
        "paradigm_key",
        "paradigm_token",
      ],
      unlike: [() => `const highlightOnHover = "${randomText(43, alphabets.base64url)}";`],
      source: "the rules of betterleaks (lighton-paradigm-api-key), read 2026-11",
      seen: {
        variable: "LIGHTON_API_KEY",
        header: "Authorization: Bearer ",
        url: "https://paradigm.lighton.ai/api/v2/chat/completions",
      },
    }),
  ],
  pages: {
    keys: { label: "Profile", url: "https://paradigm.lighton.ai/settings/api-key" },
    docs: { label: "Paradigm API", url: "https://paradigm.lighton.ai/docs" },
  },
});
