import { selfIdentifying } from "../formats/define-format.ts";
import { base64url, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Scalingo: applications in the cloud. */
export const scalingo = defineProvider({
  id: "scalingo",
  name: "Scalingo",
  variables: ["SCALINGO_API_TOKEN", "SCALINGO_TOKEN"],
  formats: [
    selfIdentifying({
      id: "scalingo-api-token",
      name: "API token",
      severity: "critical",
      shape: shape`tk-us-${base64url(48)}`,
      source: "the rules of gitleaks and betterleaks (scalingo-api-token), read 2026-11",
      seen: {
        variable: "SCALINGO_API_TOKEN",
        header: "Authorization: Bearer ",
        url: "https://auth.scalingo.com/v1/tokens/exchange",
      },
    }),
  ],
  pages: {
    keys: { label: "API tokens", url: "https://dashboard.scalingo.com/account/tokens" },
    docs: { label: "Scalingo authentication", url: "https://developers.scalingo.com/" },
  },
});
