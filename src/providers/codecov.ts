import { keyed } from "../formats/define-format.ts";
import { lowerAlphanumeric, shape, uuid } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Codecov: coverage of tests. */
export const codecov = defineProvider({
  id: "codecov",
  name: "Codecov",
  variables: ["CODECOV_TOKEN", "CODECOV_API_TOKEN"],
  formats: [
    keyed({
      id: "codecov-token",
      name: "upload or API token",
      severity: "low",
      shape: shape`${uuid}`,
      words: ["codecov"],
      goesOn: "erage",
      source: "the rules of gitleaks and betterleaks (codecov-access-token), read 2026-11",
      seen: {
        variable: "CODECOV_TOKEN",
        header: "Authorization: Bearer ",
        url: "https://codecov.io/upload/v4",
      },
    }),
    keyed({
      id: "codecov-legacy-token",
      name: "API token of 32 characters",
      severity: "low",
      shape: shape`${lowerAlphanumeric(32)}`,
      words: ["codecov"],
      goesOn: "erage",
      source: "the rules of gitleaks and betterleaks (codecov-access-token), read 2026-11",
      seen: {
        variable: "CODECOV_TOKEN",
        header: "Authorization: Bearer ",
        url: "https://codecov.io/upload/v4",
      },
    }),
  ],
  pages: {
    keys: { label: "Repository settings", url: "https://app.codecov.io/" },
    docs: { label: "Codecov tokens", url: "https://docs.codecov.com/docs/codecov-tokens" },
  },
});
