import { selfIdentifying } from "../formats/define-format.ts";
import { hex, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Rootly: incidents. */
export const rootly = defineProvider({
  id: "rootly",
  name: "Rootly",
  variables: ["ROOTLY_API_TOKEN", "ROOTLY_API_KEY", "ROOTLY_TOKEN"],
  formats: [
    selfIdentifying({
      id: "rootly-api-key",
      name: "API key",
      severity: "high",
      shape: shape`rootly_${hex(64)}`,
      source: "the rules of Kingfisher (rootly), read 2026-11",
      seen: {
        variable: "ROOTLY_API_TOKEN",
        header: "Authorization: Bearer ",
        url: "https://api.rootly.com/v1/users/me",
      },
    }),
  ],
  pages: {
    keys: { label: "API keys", url: "https://rootly.com/account/api-keys" },
    docs: { label: "Rootly API", url: "https://docs.rootly.com/" },
  },
});
