import { isHex } from "../formats/characters.ts";
import { keyed, selfIdentifying } from "../formats/define-format.ts";
import { alphanumeric, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** JFrog: API keys and reference tokens of Artifactory. */
export const jfrog = defineProvider({
  id: "jfrog",
  name: "JFrog Artifactory",
  variables: [
    "ARTIFACTORY_API_KEY",
    "JFROG_ACCESS_TOKEN",
    "JFROG_API_KEY",
    "ARTIFACTORY_TOKEN",
    "JF_ACCESS_TOKEN",
  ],
  formats: [
    selfIdentifying({
      id: "jfrog-api-key",
      name: "API key",
      severity: "high",
      shape: shape`AKCp${alphanumeric(68, 70)}`,
      source: "the rules of gitleaks and betterleaks (artifactory-api-key), read 2026-11",
      seen: {
        variable: "ARTIFACTORY_API_KEY",
        header: "X-JFrog-Art-Api: ",
        url: "https://acme.jfrog.io/artifactory/api/repositories",
      },
    }),
    selfIdentifying({
      id: "jfrog-reference-token",
      name: "reference token",
      severity: "high",
      // base64 of `reftkn:01:` and more.
      shape: shape`cmVmdGtu${alphanumeric(54, 62)}`,
      source: "the rules of gitleaks and betterleaks (artifactory-reference-token), read 2026-11",
      seen: {
        variable: "JFROG_ACCESS_TOKEN",
        header: "Authorization: Bearer ",
        url: "https://acme.jfrog.io/artifactory/api/repositories",
      },
    }),
    ...[64, 73].map((length) =>
      keyed({
        id: `jfrog-token-of-${length}`,
        name: `token of ${length} letters and digits`,
        severity: "high",
        shape: shape`${alphanumeric(length)}`,
        isGenuine: (token) => !/^(?:AKCp|cmVmdGtu)/.test(token) && !isHex(token),
        words: ["jfrog", "artifactory"],
        source:
          "the rules of betterleaks (jfrog-identity-token, jfrog-api-key) and TruffleHog (artifactory), read 2026-11",
        seen: {
          variable: "JFROG_ACCESS_TOKEN",
          header: "Authorization: Bearer ",
          url: "https://acme.jfrog.io/artifactory/api/repositories",
        },
      }),
    ),
  ],
  pages: {
    docs: {
      label: "JFrog access tokens",
      url: "https://jfrog.com/help/r/jfrog-platform-administration-documentation/access-tokens",
    },
  },
});
