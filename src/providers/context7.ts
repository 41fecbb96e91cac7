import { selfIdentifying } from "../formats/define-format.ts";
import { shape, uuid } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Context7: documentation for coding agents. */
export const context7 = defineProvider({
  id: "context7",
  name: "Context7",
  variables: ["CONTEXT7_API_KEY"],
  formats: [
    selfIdentifying({
      id: "context7-api-key",
      name: "API key",
      severity: "medium",
      shape: shape`ctx7sk-${uuid}`,
      source: "how such keys look in public code, looked at in 2026-11",
      seen: {
        variable: "CONTEXT7_API_KEY",
        header: "Authorization: Bearer ",
        url: "https://context7.com/api/v1/search",
      },
    }),
  ],
  pages: {
    keys: { label: "API keys", url: "https://context7.com/dashboard" },
    docs: { label: "Context7", url: "https://context7.com/docs" },
  },
});
