import { isNoHash } from "../formats/characters.ts";
import { keyed, selfIdentifying } from "../formats/define-format.ts";
import { alphanumeric, anyBase64, base64url, base64urlPadded, padded, shape } from "../formats/shape.ts";
import { bitbucketPlaybook } from "./bitbucket-playbook.ts";
import { defineProvider } from "./provider.ts";

/** How the secrets of OAuth consumers stand in files. */
const consumer = {
  variable: "BITBUCKET_CLIENT_SECRET",
  header: "Authorization: Bearer ",
  url: "https://api.bitbucket.org/2.0/user",
};

/** Atlassian: API tokens for Jira, Confluence and Bitbucket, and tokens of Bitbucket itself. */
export const bitbucket = defineProvider({
  id: "bitbucket",
  name: "Bitbucket and Atlassian",
  variables: [
    "BITBUCKET_TOKEN",
    "BITBUCKET_APP_PASSWORD",
    "ATLASSIAN_API_TOKEN",
    "JIRA_API_TOKEN",
    "CONFLUENCE_API_TOKEN",
  ],
  formats: [
    selfIdentifying({
      id: "bitbucket-api-token",
      name: "API token of an Atlassian account",
      severity: "critical",
      // 192 characters, the last of them "=" and eight digits in hexadecimal that nobody documents.
      shape: shape`ATATT3${base64urlPadded(100, 400)}`,
      source:
        "the rules of TruffleHog (atlassian v2), betterleaks (atlassian-api-token) and Titus (atlassian), read 2026-11",
      seen: {
        variable: "ATLASSIAN_API_TOKEN",
        header: "Authorization: Bearer ",
        url: "https://api.bitbucket.org/2.0/user",
      },
      alsoSeen: [(key) => `jira = JIRA("https://acme.atlassian.net", basic_auth=("ops@acme.dev", "${key}"))`],
    }),
    selfIdentifying({
      id: "bitbucket-access-token",
      name: "repository, project or workspace access token",
      severity: "critical",
      shape: shape`ATCTT3${base64urlPadded(100, 400)}`,
      source: "the rule of Kingfisher (bitbucket), read 2026-11",
      seen: {
        variable: "BITBUCKET_TOKEN",
        header: "Authorization: Bearer ",
        url: "https://api.bitbucket.org/2.0/user",
      },
      alsoSeen: [(key) => `git clone https://x-token-auth:${key}@bitbucket.org/acme/shop.git`],
    }),
    selfIdentifying({
      id: "bitbucket-app-password",
      name: "app password (switched off in June 2026)",
      severity: "low",
      // 32 letters and digits after the prefix; TruffleHog allows for shorter ones, and for signs.
      shape: shape`ATBB${padded(24, 60)}`,
      source: "the rules of TruffleHog (bitbucketapppassword) and Titus (bitbucket), read 2026-11",
      seen: {
        variable: "BITBUCKET_APP_PASSWORD",
        header: "Authorization: Bearer ",
        url: "https://api.bitbucket.org/2.0/user",
      },
      alsoSeen: [(key) => `git clone https://acme:${key}@bitbucket.org/acme/shop.git`],
    }),
    selfIdentifying({
      id: "bitbucket-data-center-token",
      name: "HTTP access token of Bitbucket Data Center",
      severity: "critical",
      shape: shape`BBDC-${anyBase64(40, 50)}`,
      source: "scanners that give BBDC- and 40 to 50 characters, read 2026-11",
      seen: {
        variable: "BITBUCKET_TOKEN",
        header: "Authorization: Bearer ",
        url: "https://bitbucket.example.com/rest/api/1.0/users",
      },
    }),
    keyed({
      id: "bitbucket-consumer-secret",
      name: "secret of an OAuth consumer",
      severity: "high",
      shape: shape`${alphanumeric(32)}`,
      isGenuine: isNoHash,
      words: ["bitbucket"],
      not: ["client_id", "consumer_key", "commit"],
      source: "the documentation of Bitbucket, as remembered in 2026-11",
      seen: consumer,
    }),
    keyed({
      id: "bitbucket-long-consumer-secret",
      name: "secret of an OAuth consumer, of 64 characters",
      severity: "high",
      shape: shape`${base64url(64)}`,
      isGenuine: isNoHash,
      words: ["bitbucket"],
      not: ["client_id", "consumer_key", "commit"],
      source: "the rules of gitleaks and betterleaks (bitbucket-client-secret), read 2026-11",
      seen: consumer,
    }),
  ],
  // No verification: API tokens and app passwords are sent with their owner's mail address or name, which no token tells;
  // about an access token Bitbucket says "invalid, expired, or not supported for this endpoint" in one sentence.
  playbook: bitbucketPlaybook,
});
