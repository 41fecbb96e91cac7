import { selfIdentifying } from "../formats/define-format.ts";
import { alphanumeric, shape } from "../formats/shape.ts";
import { perplexityPlaybook } from "./perplexity-playbook.ts";
import { perplexityRevocation, perplexityVerification } from "./perplexity-verification.ts";
import { defineProvider } from "./provider.ts";

/** Perplexity: answers from the web. */
export const perplexity = defineProvider({
  id: "perplexity",
  name: "Perplexity",
  variables: ["PERPLEXITY_API_KEY", "PPLX_API_KEY"],
  formats: [
    selfIdentifying({
      id: "perplexity-api-key",
      name: "API key",
      severity: "high",
      shape: shape`pplx-${alphanumeric(48)}`,
      source: "the rule of betterleaks (perplexity-api-key), read 2026-11",
      seen: {
        variable: "PERPLEXITY_API_KEY",
        header: "Authorization: Bearer ",
        url: "https://api.perplexity.ai/chat/completions",
      },
    }),
  ],
  playbook: perplexityPlaybook,
  verifications: [perplexityVerification],
  revocations: [perplexityRevocation],
});
