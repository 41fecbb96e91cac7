import { keyed } from "../formats/define-format.ts";
import { lowerAlphanumeric, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Private AI: texts without names. */
export const privateAi = defineProvider({
  id: "private-ai",
  name: "Private AI",
  variables: ["PRIVATEAI_API_KEY", "PRIVATE_AI_API_KEY"],
  formats: [
    keyed({
      id: "private-ai-api-key",
      name: "API key",
      severity: "medium",
      shape: shape`${lowerAlphanumeric(32)}`,
      words: ["private_ai"],
      source: "the rules of gitleaks and betterleaks (privateai-api-token), read 2026-11",
      seen: {
        variable: "PRIVATEAI_API_KEY",
        header: "x-api-key: ",
        url: "https://api.private-ai.com/community/v4/process/text",
      },
    }),
  ],
  pages: {
    keys: { label: "Portal", url: "https://portal.private-ai.com/" },
    docs: { label: "Private AI API", url: "https://docs.getlimina.ai/" },
  },
});
