import { selfIdentifying } from "../formats/define-format.ts";
import { alphanumeric, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Mem0: memory for agents. */
export const mem0 = defineProvider({
  id: "mem0",
  name: "Mem0",
  variables: ["MEM0_API_KEY"],
  formats: [
    selfIdentifying({
      id: "mem0-api-key",
      name: "API key",
      severity: "high",
      shape: shape`m0-${alphanumeric(40)}`,
      source: "how such keys look in public code, looked at in 2026-11",
      seen: {
        variable: "MEM0_API_KEY",
        header: "Authorization: Token ",
        url: "https://api.mem0.ai/v1/ping/",
      },
    }),
  ],
  pages: {
    keys: { label: "API keys", url: "https://app.mem0.ai/dashboard/api-keys" },
    docs: { label: "Mem0 platform", url: "https://docs.mem0.ai/" },
  },
});
