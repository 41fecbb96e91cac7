import { isHex } from "../formats/characters.ts";
import { keyed } from "../formats/define-format.ts";
import { alphanumeric, shape } from "../formats/shape.ts";
import { coherePlaybook } from "./cohere-playbook.ts";
import { cohereVerification } from "./cohere-verification.ts";
import { defineProvider } from "./provider.ts";

/** Cohere: language models, embeddings and reranking. */
export const cohere = defineProvider({
  id: "cohere",
  name: "Cohere",
  variables: ["COHERE_API_KEY", "CO_API_KEY"],
  formats: [
    keyed({
      id: "cohere-api-key",
      name: "API key",
      severity: "high",
      shape: shape`${alphanumeric(40)}`,
      words: ["cohere", "co_api_key"],
      source: "the rule of betterleaks (cohere-api-token), read 2026-11",
      isGenuine: (key) => !isHex(key),
      seen: {
        variable: "COHERE_API_KEY",
        header: "Authorization: Bearer ",
        url: "https://api.cohere.com/v2/chat",
      },
      alsoSeen: [(key) => `import cohere\n\nco = cohere.ClientV2("${key}")`],
    }),
  ],
  playbook: coherePlaybook,
  verifications: [cohereVerification],
});
