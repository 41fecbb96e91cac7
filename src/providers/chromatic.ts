import { hasDigit } from "../formats/characters.ts";
import { selfIdentifying } from "../formats/define-format.ts";
import { lowerAlphanumeric, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Chromatic: tests of how things look. */
export const chromatic = defineProvider({
  id: "chromatic",
  name: "Chromatic",
  variables: ["CHROMATIC_PROJECT_TOKEN"],
  formats: [
    selfIdentifying({
      id: "chromatic-project-token",
      name: "project token",
      severity: "low",
      shape: shape`chpt_${lowerAlphanumeric(12, 20)}`,
      isGenuine: hasDigit,
      complete: (example) => `${example.slice(0, -1)}7`,
      source: "the documentation of Chromatic, as remembered in 2026-11",
      seen: {
        variable: "CHROMATIC_PROJECT_TOKEN",
        header: "Authorization: Bearer ",
        url: "https://index.chromatic.com/graphql",
      },
    }),
  ],
  pages: {
    keys: { label: "Manage", url: "https://www.chromatic.com/start" },
    docs: { label: "Chromatic CLI", url: "https://www.chromatic.com/docs/cli/" },
  },
});
