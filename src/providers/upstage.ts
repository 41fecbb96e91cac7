import { isNoHash } from "../formats/characters.ts";
import { keyed } from "../formats/define-format.ts";
import { alphanumeric, shape } from "../formats/shape.ts";
import { looksDrawn } from "../values/randomness.ts";
import { defineProvider } from "./provider.ts";

/** Upstage: language models. */
export const upstage = defineProvider({
  id: "upstage",
  name: "Upstage",
  variables: ["UPSTAGE_API_KEY"],
  formats: [
    keyed({
      id: "upstage-api-key",
      name: "API key",
      severity: "high",
      shape: shape`${alphanumeric(40, 50)}`,
      isGenuine: isNoHash,
      words: ["upstage_api", "upstage_key", "upstage_token", "api.upstage.ai"],
      source: "the rules of betterleaks (upstage-api-key), read 2026-11",
      seen: {
        variable: "UPSTAGE_API_KEY",
        header: "Authorization: Bearer ",
        url: "https://api.upstage.ai/v1/chat/completions",
      },
    }),
    keyed({
      id: "upstage-prefixed-api-key",
      name: "API key with prefix",
      severity: "high",
      shape: shape`up_${alphanumeric(25, 50)}`,
      isGenuine: looksDrawn,
      words: ["upstage"],
      by: "nearby",
      source: "the documentation of Upstage, as remembered in 2026-11; the length is open",
      seen: {
        variable: "UPSTAGE_API_KEY",
        header: "Authorization: Bearer ",
        url: "https://api.upstage.ai/v1/chat/completions",
      },
    }),
  ],
  pages: {
    keys: { label: "API keys", url: "https://console.upstage.ai/api-keys" },
    docs: { label: "Upstage documentation", url: "https://console.upstage.ai/docs" },
  },
});
