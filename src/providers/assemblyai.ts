import { keyed } from "../formats/define-format.ts";
import { lowerAlphanumeric, shape } from "../formats/shape.ts";
import { assemblyaiPlaybook } from "./assemblyai-playbook.ts";
import { get, header } from "./key-request.ts";
import { defineProvider } from "./provider.ts";
import { active, inactive } from "./verification.ts";

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
  playbook: assemblyaiPlaybook,
  verifications: [
    {
      id: "assemblyai-transcripts",
      formats: ["assemblyai-api-key"],
      // The answer names a transcript of a customer: nothing of it is read.
      requests: [
        get("https://api.assemblyai.com/v2/transcript?limit=1", header("authorization")),
        get("https://api.eu.assemblyai.com/v2/transcript?limit=1", header("authorization")),
      ],
      answers: [active(200), inactive(401)],
      source: "the rule of TruffleHog (assemblyai); assemblyai.com/docs, regions, read 2026-11",
    },
  ],
});
