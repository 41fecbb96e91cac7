import { keyed } from "../formats/define-format.ts";
import { base64url, hex, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Ollama: models at home, and in the cloud. */
export const ollama = defineProvider({
  id: "ollama",
  name: "Ollama",
  variables: ["OLLAMA_API_KEY"],
  formats: [
    keyed({
      id: "ollama-api-key",
      name: "API key",
      severity: "medium",
      shape: shape`${hex(32)}.${base64url(24)}`,
      words: ["ollama"],
      by: "nearby",
      source: "the rules of betterleaks (ollama-api-key), read 2026-11",
      seen: {
        variable: "OLLAMA_API_KEY",
        header: "Authorization: Bearer ",
        url: "https://ollama.com/api/tags",
      },
    }),
  ],
  pages: {
    keys: { label: "Keys", url: "https://ollama.com/settings/keys" },
    docs: { label: "Ollama API", url: "https://docs.ollama.com/" },
  },
});
