import { selfIdentifying } from "../formats/define-format.ts";
import { base64url, either, optional, shape } from "../formats/shape.ts";
import { looksDrawn } from "../values/randomness.ts";
import { defineProvider } from "./provider.ts";

/** Tavily: search for agents. */
export const tavily = defineProvider({
  id: "tavily",
  name: "Tavily",
  variables: ["TAVILY_API_KEY"],
  formats: [
    selfIdentifying({
      id: "tavily-api-key",
      name: "API key",
      severity: "medium",
      shape: shape`tvly-${optional(shape`${either("dev-", "prod-")}`)}${base64url(32, 64)}`,
      isGenuine: looksDrawn,
      source: "the rules of Kingfisher (tavily), read 2026-11",
      seen: {
        variable: "TAVILY_API_KEY",
        header: "Authorization: Bearer ",
        url: "https://api.tavily.com/usage",
      },
    }),
  ],
  pages: {
    keys: { label: "API keys", url: "https://app.tavily.com/home" },
    docs: { label: "Tavily API", url: "https://docs.tavily.com/" },
  },
});
