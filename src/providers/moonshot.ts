import { keyed, selfIdentifying } from "../formats/define-format.ts";
import { alphanumeric, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Moonshot AI: the Kimi models. */
export const moonshot = defineProvider({
  id: "moonshot",
  name: "Moonshot AI",
  variables: ["MOONSHOT_API_KEY", "KIMI_API_KEY"],
  formats: [
    selfIdentifying({
      id: "moonshot-coding-key",
      name: "API key of Kimi Code",
      severity: "high",
      shape: shape`sk-kimi-${alphanumeric(40, 80)}`,
      source: "the documentation of Kimi, as remembered in 2026-11",
      seen: {
        variable: "KIMI_API_KEY",
        header: "Authorization: Bearer ",
        url: "https://api.moonshot.ai/v1/models",
      },
    }),
    keyed({
      id: "moonshot-api-key",
      name: "API key",
      severity: "high",
      shape: shape`sk-${alphanumeric(48)}`,
      isGenuine: (key) => !key.includes("T3BlbkFJ"),
      words: ["moonshot", "kimi_"],
      source: "the rules of betterleaks (kimi-api-key), read 2026-11",
      seen: {
        variable: "MOONSHOT_API_KEY",
        header: "Authorization: Bearer ",
        url: "https://api.moonshot.ai/v1/models",
      },
    }),
  ],
  pages: {
    keys: { label: "API keys", url: "https://platform.moonshot.ai/console/api-keys" },
    docs: { label: "Moonshot API", url: "https://platform.moonshot.ai/docs" },
  },
});
