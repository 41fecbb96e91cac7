import { keyed, selfIdentifying } from "../formats/define-format.ts";
import { hex, shape, word } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";
import { wandbPlaybook } from "./wandb-playbook.ts";
import { wandbVerification } from "./wandb-verification.ts";

/** Weights & Biases: experiments of machine learning. */
export const wandb = defineProvider({
  id: "wandb",
  name: "Weights & Biases",
  variables: ["WANDB_API_KEY"],
  formats: [
    selfIdentifying({
      id: "wandb-api-key",
      name: "API key",
      severity: "high",
      shape: shape`wandb_v1_${word(77)}`,
      source: "the rule of betterleaks (weights-and-biases-api-key-v1), read 2026-11",
      seen: {
        variable: "WANDB_API_KEY",
        header: "Authorization: Bearer ",
        url: "https://api.wandb.ai/graphql",
      },
      alsoSeen: [(key) => `wandb.login(key="${key}")`],
    }),
    keyed({
      id: "wandb-legacy-key",
      name: "API key (legacy)",
      severity: "high",
      // Looks like the hash of a commit, so a name must introduce it.
      shape: shape`${hex(40)}`,
      words: ["wandb", "weights_and_biases", "weights_&_biases", "weightsandbiases"],
      source:
        "the rules of TruffleHog (weightsandbiases) and betterleaks (weights-and-biases-api-key), read 2026-11",
      seen: {
        variable: "WANDB_API_KEY",
        header: "Authorization: Bearer ",
        url: "https://api.wandb.ai/graphql",
      },
      alsoSeen: [
        (key) => `wandb.login(key="${key}")`,
        (key) => `machine api.wandb.ai\n  login user\n  password ${key}`,
      ],
    }),
  ],
  playbook: wandbPlaybook,
  verifications: [wandbVerification],
});
