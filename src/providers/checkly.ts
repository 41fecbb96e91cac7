import { selfIdentifying } from "../formats/define-format.ts";
import { either, hex, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Checkly: monitoring with browsers. */
export const checkly = defineProvider({
  id: "checkly",
  name: "Checkly",
  variables: ["CHECKLY_API_KEY"],
  formats: [
    selfIdentifying({
      id: "checkly-api-key",
      name: "API key",
      severity: "high",
      shape: shape`c${either("u_", "v_")}${hex(32)}`,
      nearby: ["checkly"],
      source: "the rules of Kingfisher (checklyhq), read 2026-11",
      seen: {
        variable: "CHECKLY_API_KEY",
        header: "Authorization: Bearer ",
        url: "https://api.checklyhq.com/v1/accounts/me",
      },
    }),
  ],
  pages: {
    keys: { label: "API keys", url: "https://app.checklyhq.com/settings/user/api-keys" },
    docs: { label: "Checkly API keys", url: "https://www.checklyhq.com/docs/" },
  },
});
