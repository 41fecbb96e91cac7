import { keyed } from "../formats/define-format.ts";
import { lowerAlphanumeric, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** AssemblyAI: speech to text. */
export const assemblyai = defineProvider({
  id: "assemblyai",
  name: "AssemblyAI",
  variables: ["ASSEMBLYAI_API_KEY", "AAI_API_KEY"],
  formats: [
    keyed({
      id: "assemblyai-api-key",
      name: "API key",
      severity: "medium",
      shape: shape`${lowerAlphanumeric(32)}`,
      words: ["assemblyai", "assembly_ai", "aai_api_key", "aai.settings"],
      source: "the rules of TruffleHog (assemblyai) and betterleaks (assemblyai-api-key), read 2026-11",
      seen: {
        variable: "ASSEMBLYAI_API_KEY",
        header: "Authorization: ",
        url: "https://api.assemblyai.com/v2/transcript",
      },
      alsoSeen: [(key) => `import assemblyai as aai\n\naai.settings.api_key = "${key}"`],
    }),
  ],
  pages: {
    keys: { label: "API keys", url: "https://www.assemblyai.com/dashboard/api-keys" },
    docs: { label: "AssemblyAI documentation", url: "https://www.assemblyai.com/docs" },
  },
});
