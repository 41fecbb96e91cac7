import { selfIdentifying } from "../formats/define-format.ts";
import { hex, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** E2B: sandboxes for agents. */
export const e2b = defineProvider({
  id: "e2b",
  name: "E2B",
  variables: ["E2B_API_KEY", "E2B_ACCESS_TOKEN"],
  formats: [
    selfIdentifying({
      id: "e2b-api-key",
      name: "API key",
      severity: "high",
      shape: shape`e2b_${hex(40)}`,
      source: "how such keys look in public code, looked at in 2026-11",
      seen: { variable: "E2B_API_KEY", header: "X-API-Key: ", url: "https://api.e2b.dev/sandboxes" },
    }),
    selfIdentifying({
      id: "e2b-access-token",
      name: "access token",
      severity: "high",
      shape: shape`sk_e2b_${hex(40)}`,
      source: "the documentation of E2B, as remembered in 2026-11",
      seen: { variable: "E2B_ACCESS_TOKEN", header: "X-API-Key: ", url: "https://api.e2b.dev/sandboxes" },
    }),
  ],
  pages: {
    keys: { label: "API keys", url: "https://e2b.dev/dashboard?tab=keys" },
    docs: { label: "E2B API key", url: "https://e2b.dev/docs/api-key" },
  },
});
