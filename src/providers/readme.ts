import { selfIdentifying } from "../formats/define-format.ts";
import { lowerAlphanumeric, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** ReadMe: documentation of APIs. */
export const readme = defineProvider({
  id: "readme",
  name: "ReadMe",
  variables: ["README_API_KEY", "RDME_API_KEY", "README_TOKEN"],
  formats: [
    selfIdentifying({
      id: "readme-api-key",
      name: "API key",
      severity: "medium",
      shape: shape`rdme_${lowerAlphanumeric(70)}`,
      source: "the rules of gitleaks and betterleaks (readme-api-token), read 2026-11",
      seen: {
        variable: "README_API_KEY",
        header: "Authorization: Bearer ",
        url: "https://dash.readme.com/api/v1/version",
      },
    }),
  ],
  pages: {
    keys: { label: "API keys", url: "https://dash.readme.com/" },
    docs: {
      label: "ReadMe authentication",
      url: "https://docs.readme.com/main/reference/intro-authentication",
    },
  },
});
