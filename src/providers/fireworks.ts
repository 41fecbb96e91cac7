import { selfIdentifying } from "../formats/define-format.ts";
import { alphanumeric, shape } from "../formats/shape.ts";
import { isJumbled } from "../formats/structure.ts";
import { defineProvider } from "./provider.ts";

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
      isGenuine: (key) => isJumbled(key.slice(3)),
      seen: {
        variable: "FIREWORKS_API_KEY",
        header: "Authorization: Bearer ",
        url: "https://api.fireworks.ai/inference/v1/models",
      },
      unlike: [() => "const fw_uploadFirmwareToTheDevice = 1;"],
    }),
  ],
  pages: {
    keys: { label: "API keys", url: "https://app.fireworks.ai/settings/users/api-keys" },
    docs: { label: "Fireworks AI documentation", url: "https://docs.fireworks.ai/" },
  },
});
