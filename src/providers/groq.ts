import { selfIdentifying } from "../formats/define-format.ts";
import { alphanumeric, shape } from "../formats/shape.ts";
import { groqPlaybook } from "./groq-playbook.ts";
import { bearer, get } from "./key-request.ts";
import { defineProvider } from "./provider.ts";
import { active, inactive } from "./verification.ts";

/** Groq: GroqCloud, fast inference of open models. */
export const groq = defineProvider({
  id: "groq",
  name: "Groq",
  variables: ["GROQ_API_KEY"],
  formats: [
    selfIdentifying({
      id: "groq-api-key",
      name: "API key",
      severity: "high",
      shape: shape`gsk_${alphanumeric(52)}`,
      source: "the rules of TruffleHog (groq) and betterleaks (groq-api-key), read 2026-11",
      seen: {
        variable: "GROQ_API_KEY",
        header: "Authorization: Bearer ",
        url: "https://api.groq.com/openai/v1/models",
      },
      alsoSeen: [(key) => `client = Groq(api_key="${key}")`],
    }),
  ],
  playbook: groqPlaybook,
  verifications: [
    {
      id: "groq-models",
      formats: ["groq-api-key"],
      requests: [get("https://api.groq.com/openai/v1/models", bearer)],
      answers: [active(200, '"data"'), inactive(401, "invalid_api_key")],
      source: "the rules of TruffleHog (groq) and betterleaks (groq-api-key), read 2026-11",
    },
  ],
});
