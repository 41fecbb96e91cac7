import { keyed, selfIdentifying } from "../formats/define-format.ts";
import { alphanumeric, shape, upperAlphanumeric } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";
import { runpodPlaybook } from "./runpod-playbook.ts";
import { runpodVerification } from "./runpod-verification.ts";

/** RunPod: rented GPUs. */
export const runpod = defineProvider({
  id: "runpod",
  name: "RunPod",
  variables: ["RUNPOD_API_KEY"],
  formats: [
    selfIdentifying({
      id: "runpod-api-key",
      name: "API key",
      severity: "high",
      shape: shape`rpa_${upperAlphanumeric(40)}${alphanumeric(6)}`,
      source: "the rule of betterleaks (runpod-api-key), read 2026-11",
      seen: {
        variable: "RUNPOD_API_KEY",
        header: "Authorization: Bearer ",
        url: "https://rest.runpod.io/v1/pods",
      },
      alsoSeen: [(key) => `runpod.api_key = "${key}"`],
    }),
    keyed({
      id: "runpod-legacy-key",
      name: "API key (legacy)",
      severity: "high",
      shape: shape`${upperAlphanumeric(40)}`,
      words: ["runpod"],
      source: "the rule of betterleaks (runpod-api-key), read 2026-11",
      seen: {
        variable: "RUNPOD_API_KEY",
        header: "Authorization: Bearer ",
        url: "https://rest.runpod.io/v1/pods",
      },
      alsoSeen: [(key) => `runpod.api_key = "${key}"`],
    }),
  ],
  playbook: runpodPlaybook,
  verifications: [runpodVerification],
});
