import { isNoHash } from "../formats/characters.ts";
import { keyed, selfIdentifying } from "../formats/define-format.ts";
import { alphanumeric, anyBase64, shape, upperHex } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Atlassian: service accounts, and API tokens of Jira and Confluence from before they said so. Newer API tokens are with Bitbucket. */
export const atlassian = defineProvider({
  id: "atlassian",
  name: "Atlassian",
  variables: [
    "JIRA_API_TOKEN",
    "ATLASSIAN_API_TOKEN",
    "CONFLUENCE_API_TOKEN",
    "ATLASSIAN_TOKEN",
    "JIRA_TOKEN",
  ],
  formats: [
    selfIdentifying({
      id: "atlassian-service-account-token",
      name: "service account token",
      severity: "critical",
      shape: shape`ATSTT3${anyBase64(100, 240)}=${upperHex(8)}`,
      source: "how such keys look in public code, looked at in 2026-11",
      seen: {
        variable: "ATLASSIAN_API_TOKEN",
        header: "Authorization: Bearer ",
        url: "https://acme.atlassian.net/rest/api/3/myself",
      },
    }),
    keyed({
      id: "atlassian-legacy-api-token",
      name: "API token without prefix",
      severity: "high",
      shape: shape`${alphanumeric(24)}`,
      isGenuine: isNoHash,
      words: ["atlassian", "jira", "confluence"],
      source: "the rules of gitleaks and betterleaks (atlassian-api-token), read 2026-11",
      seen: {
        variable: "JIRA_API_TOKEN",
        header: "Authorization: Bearer ",
        url: "https://acme.atlassian.net/rest/api/3/myself",
      },
    }),
  ],
  pages: {
    keys: { label: "API tokens", url: "https://id.atlassian.com/manage-profile/security/api-tokens" },
    docs: {
      label: "Atlassian API tokens",
      url: "https://support.atlassian.com/atlassian-account/docs/manage-api-tokens-for-your-atlassian-account/",
    },
  },
});
