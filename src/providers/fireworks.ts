import { selfIdentifying } from "../formats/define-format.ts";
import { alphanumeric, shape } from "../formats/shape.ts";
import { isRandom } from "../values/randomness.ts";
import { fireworksPlaybook } from "./fireworks-playbook.ts";
import { bearer, get } from "./key-request.ts";
import { defineProvider } from "./provider.ts";
import { active, inactive } from "./verification.ts";

/** Fireworks AI: open models as a service. */
export const fireworks = defineProvider({
  id: "fireworks",
  name: "Fireworks AI",
  variables: ["FIREWORKS_API_KEY"],
  formats: [
    selfIdentifying({
      id: "fireworks-api-key",
      name: "API key",
      severity: "high",
      // Three letters begin many names as well: what follows must not read like one.
      shape: shape`fw_${alphanumeric(24)}`,
      source: "the rule of Titus (fireworksai), read 2026-11",
      isGenuine: isRandom,
      seen: {
        variable: "FIREWORKS_API_KEY",
        header: "Authorization: Bearer ",
        url: "https://api.fireworks.ai/inference/v1/models",
      },
      unlike: [() => "const fw_uploadFirmwareToTheDevice = 1;"],
    }),
  ],
  playbook: fireworksPlaybook,
  verifications: [
    {
      id: "fireworks-models",
      formats: ["fireworks-api-key"],
      requests: [get("https://api.fireworks.ai/inference/v1/models", bearer)],
      // A 403 comes from living keys that may not list models: typeclaw/typeclaw pull request 388, read 2026-11.
      answers: [active(200), inactive(401)],
      source: "the rule of Titus (fireworksai), read 2026-11",
    },
  ],
});
