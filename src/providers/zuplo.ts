import { selfIdentifying } from "../formats/define-format.ts";
import { hex, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Zuplo: gateways for APIs. */
export const zuplo = defineProvider({
  id: "zuplo",
  name: "Zuplo",
  variables: ["ZUPLO_API_KEY", "ZUPLO_TOKEN"],
  formats: [
    selfIdentifying({
      id: "zuplo-api-key",
      name: "API key",
      severity: "medium",
      shape: shape`zpka_${hex(32)}_${hex(8)}`,
      source: "how such keys look in public code, looked at in 2026-11",
      seen: {
        variable: "ZUPLO_API_KEY",
        header: "Authorization: Bearer ",
        url: "https://dev.zuplo.com/v1/who-am-i",
      },
    }),
  ],
  pages: {
    keys: { label: "API keys", url: "https://portal.zuplo.com/" },
    docs: { label: "Zuplo API keys", url: "https://zuplo.com/docs/articles/api-key-management" },
  },
});
