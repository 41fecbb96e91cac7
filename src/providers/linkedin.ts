import { isNoHash } from "../formats/characters.ts";
import { keyed, selfIdentifying } from "../formats/define-format.ts";
import { alphanumeric, base64, base64url, digits, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** LinkedIn: client secrets and access tokens. Client ids are public. */
export const linkedin = defineProvider({
  id: "linkedin",
  name: "LinkedIn",
  variables: ["LINKEDIN_CLIENT_SECRET", "LINKEDIN_ACCESS_TOKEN", "LINKEDIN_SECRET"],
  formats: [
    selfIdentifying({
      id: "linkedin-client-secret",
      name: "client secret",
      severity: "high",
      shape: shape`WPL_AP${digits(1)}.${alphanumeric(16)}.${base64(4, 12)}==`,
      source: "the rules of Kingfisher (linkedin), read 2026-11",
      seen: {
        variable: "LINKEDIN_CLIENT_SECRET",
        header: "Authorization: Bearer ",
        url: "https://api.linkedin.com/v2/userinfo",
      },
    }),
    keyed({
      id: "linkedin-legacy-client-secret",
      name: "client secret of 16 characters",
      severity: "high",
      shape: shape`${alphanumeric(16)}`,
      isGenuine: isNoHash,
      words: ["linkedin", "linked_in"],
      not: ["client_id", "app_id"],
      source: "the rules of gitleaks and betterleaks (linkedin-client-secret), read 2026-11",
      seen: {
        variable: "LINKEDIN_CLIENT_SECRET",
        header: "Authorization: Bearer ",
        url: "https://api.linkedin.com/v2/userinfo",
      },
    }),
    keyed({
      id: "linkedin-access-token",
      name: "access token",
      severity: "high",
      shape: shape`AQ${base64url(150, 600)}`,
      words: ["linkedin", "linked_in"],
      by: "nearby",
      source: "the documentation of LinkedIn, as remembered in 2026-11",
      seen: {
        variable: "LINKEDIN_ACCESS_TOKEN",
        header: "Authorization: Bearer ",
        url: "https://api.linkedin.com/v2/userinfo",
      },
    }),
  ],
  pages: {
    keys: { label: "My apps", url: "https://www.linkedin.com/developers/apps" },
    docs: {
      label: "LinkedIn authentication",
      url: "https://learn.microsoft.com/en-us/linkedin/shared/authentication/authentication",
    },
  },
});
