import { isNoHash } from "../formats/characters.ts";
import { keyed } from "../formats/define-format.ts";
import { base64url, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Fastly: content delivery. */
export const fastly = defineProvider({
  id: "fastly",
  name: "Fastly",
  variables: ["FASTLY_API_TOKEN", "FASTLY_API_KEY", "FASTLY_KEY", "FASTLY_TOKEN"],
  formats: [
    keyed({
      id: "fastly-api-token",
      name: "API token",
      severity: "high",
      shape: shape`${base64url(32)}`,
      isGenuine: isNoHash,
      words: ["fastly"],
      not: ["service_id"],
      source: "the rules of gitleaks and betterleaks (fastly-api-token), read 2026-11",
      seen: {
        variable: "FASTLY_API_TOKEN",
        header: "Fastly-Key: ",
        url: "https://api.fastly.com/tokens/self",
      },
    }),
  ],
  pages: {
    keys: { label: "Personal API tokens", url: "https://manage.fastly.com/account/personal/tokens" },
    docs: { label: "Fastly API tokens", url: "https://docs.fastly.com/en/guides/using-api-tokens" },
  },
});
