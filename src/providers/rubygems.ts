import { selfIdentifying } from "../formats/define-format.ts";
import { hex, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** RubyGems.org: Ruby packages. */
export const rubygems = defineProvider({
  id: "rubygems",
  name: "RubyGems",
  variables: ["GEM_HOST_API_KEY", "RUBYGEMS_API_KEY"],
  formats: [
    selfIdentifying({
      id: "rubygems-api-key",
      name: "API key",
      severity: "critical",
      shape: shape`rubygems_${hex(48)}`,
      source: "the rules of gitleaks and betterleaks (rubygems-api-token), read 2026-11",
      seen: {
        variable: "GEM_HOST_API_KEY",
        header: "Authorization: ",
        url: "https://rubygems.org/api/v1/gems.json",
      },
    }),
  ],
  pages: {
    keys: { label: "API keys", url: "https://rubygems.org/profile/api_keys" },
    docs: { label: "RubyGems API keys", url: "https://guides.rubygems.org/api-key-scopes/" },
  },
});
