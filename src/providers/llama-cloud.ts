import { selfIdentifying } from "../formats/define-format.ts";
import { alphanumeric, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** LlamaIndex: LlamaCloud and LlamaParse. */
export const llamaCloud = defineProvider({
  id: "llama-cloud",
  name: "LlamaCloud",
  variables: ["LLAMA_CLOUD_API_KEY", "LLAMAPARSE_API_KEY"],
  formats: [
    selfIdentifying({
      id: "llama-cloud-api-key",
      name: "API key",
      severity: "high",
      shape: shape`llx-${alphanumeric(40, 60)}`,
      source: "how such keys look in public code, looked at in 2026-11",
      seen: {
        variable: "LLAMA_CLOUD_API_KEY",
        header: "Authorization: Bearer ",
        url: "https://api.cloud.llamaindex.ai/api/v1/projects",
      },
    }),
  ],
  pages: {
    keys: { label: "API keys", url: "https://cloud.llamaindex.ai/api-key" },
    docs: { label: "LlamaCloud API key", url: "https://developers.llamaindex.ai/" },
  },
});
