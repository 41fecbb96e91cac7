import type { Platform } from "../platform.ts";
import { parsedYaml, textAt } from "../yaml-tree.ts";

/** Netlify: variables of a site or team, with a value for each context of deployment. */
export const netlify: Platform = {
  id: "netlify",
  name: "Netlify",
  unit: "site",
  clues: [
    { path: /(?:^|\/)netlify\.toml$/u },
    {
      path: /(?:^|\/)\.netlify\/state\.json$/u,
      id: (text) => textAt(parsedYaml(text), "siteId"),
    },
    { path: /(?:^|\/)netlify\/(?:edge-)?functions\/[^/]+$/u },
    { path: /^\.github\/workflows\/[^/]+$/u, text: /\bnetlify deploy\b|nwtgck\/actions-netlify@/u },
  ],
  replace: {
    where: "the environment variables",
    page: "https://app.netlify.com/sites/{app}/configuration/env",
    steps: [
      "Open the site, **Project configuration** (older: **Site configuration**), **Environment variables**.",
      "Edit the variable and put the new key in for every context that has one: production, deploy previews, branch deploys, local development. Keep its scopes.",
      "Mark it as **Contains secret values**, if it is not yet.",
    ],
  },
  restart: {
    text: "Deploy the site again",
    steps: [
      "**Deploys**, **Trigger deploy**, **Deploy site**. Functions, too, take new values only with a new deploy.",
    ],
  },
  see: [
    "**Environment variables** shows when the variable was updated; the published deploy must be younger.",
  ],
  pitfalls: [
    "`netlify env:set` takes the value as an argument, where other programs and the history of the shell see it: use the page.",
    "Variables that sites share stand in the settings of the team.",
    "A value in `netlify.toml` is public to everybody who can read the repository, and wins over the page.",
  ],
  source: "docs.netlify.com/environment-variables/overview and Netlify's API description, 2026-11",
};
