import { isNoHash } from "../formats/characters.ts";
import { keyed } from "../formats/define-format.ts";
import { alphanumeric, base64url, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Coveralls: coverage of tests. */
export const coveralls = defineProvider({
  id: "coveralls",
  name: "Coveralls",
  variables: ["COVERALLS_REPO_TOKEN", "COVERALLS_TOKEN"],
  formats: [
    keyed({
      id: "coveralls-repo-token",
      name: "repository token",
      severity: "low",
      shape: shape`${alphanumeric(33)}`,
      isGenuine: isNoHash,
      words: ["coveralls"],
      source: "the documentation of Coveralls, as remembered in 2026-11",
      seen: {
        variable: "COVERALLS_REPO_TOKEN",
        header: "Authorization: Bearer ",
        url: "https://coveralls.io/api/v1/jobs",
      },
    }),
    keyed({
      id: "coveralls-personal-token",
      name: "personal API token",
      severity: "medium",
      shape: shape`${base64url(37)}`,
      isGenuine: isNoHash,
      words: ["coveralls"],
      source: "the rules of betterleaks (coveralls-personal-api-token), read 2026-11",
      seen: {
        variable: "COVERALLS_REPO_TOKEN",
        header: "Authorization: Bearer ",
        url: "https://coveralls.io/api/v1/jobs",
      },
    }),
  ],
  pages: {
    keys: { label: "Repositories", url: "https://coveralls.io/repos" },
    docs: { label: "Coveralls", url: "https://docs.coveralls.io/" },
  },
});
