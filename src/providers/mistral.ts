import { isHex } from "../formats/characters.ts";
import { keyed } from "../formats/define-format.ts";
import { alphanumeric, shape } from "../formats/shape.ts";
import { mistralPlaybook } from "./mistral-playbook.ts";
import { mistralVerification } from "./mistral-verification.ts";
import { defineProvider } from "./provider.ts";

/** Mistral AI: language models, Codestral among them. */
export const mistral = defineProvider({
  id: "mistral",
  name: "Mistral AI",
  variables: ["MISTRAL_API_KEY", "CODESTRAL_API_KEY"],
  formats: [
    keyed({
      id: "mistral-api-key",
      name: "API key",
      severity: "high",
      shape: shape`${alphanumeric(32)}`,
      words: ["mistral", "codestral"],
      source: "the rule of betterleaks (mistral-api-key), read 2026-11",
      isGenuine: (key) => !isHex(key),
      seen: {
        variable: "MISTRAL_API_KEY",
        header: "Authorization: Bearer ",
        url: "https://api.mistral.ai/v1/models",
      },
      alsoSeen: [(key) => `client = MistralClient(api_key="${key}")`],
    }),
  ],
  playbook: mistralPlaybook,
  verifications: [mistralVerification],
});
