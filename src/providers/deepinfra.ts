import { isNoHash } from "../formats/characters.ts";
import { keyed } from "../formats/define-format.ts";
import { alphanumeric, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** DeepInfra: serving of models. */
export const deepinfra = defineProvider({
  id: "deepinfra",
  name: "DeepInfra",
  variables: ["DEEPINFRA_API_KEY", "DEEPINFRA_TOKEN", "DEEPINFRA_API_TOKEN"],
  formats: [
    keyed({
      id: "deepinfra-api-key",
      name: "API key",
      severity: "high",
      shape: shape`${alphanumeric(32)}`,
      isGenuine: isNoHash,
      words: ["deepinfra"],
      source: "the rules of Kingfisher (deepinfra), read 2026-11",
      seen: {
        variable: "DEEPINFRA_API_KEY",
        header: "Authorization: Bearer ",
        url: "https://api.deepinfra.com/v1/openai/models",
      },
    }),
  ],
  pages: {
    keys: { label: "API keys", url: "https://deepinfra.com/dash/api_keys" },
    docs: { label: "DeepInfra API", url: "https://deepinfra.com/docs" },
  },
});
