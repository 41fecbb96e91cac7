import type { Platform } from "../platform.ts";

/** Secrets of Dependabot: its updates, and the workflows of its pull requests, read these and not those of Actions. */
export const dependabot: Platform = {
  id: "dependabot",
  name: "Dependabot",
  unit: "repository",
  clues: [{ path: /^\.github\/dependabot\.ya?ml$/u, names: true }],
  replace: {
    where: "the secrets",
    steps: [
      "In the repository: **Settings**, **Secrets and variables**, **Dependabot**. Or with the command line, which asks for the new value and does not show it.",
      "An organization may have one of the same name in its own settings.",
    ],
    commands: ["gh secret set {name} --app dependabot --repo {owner}/{repo}"],
  },
  see: ["The list of secrets shows when it was updated."],
  pitfalls: ["Workflows of Dependabot's pull requests read this store, all others that of Actions."],
  source: "docs.github.com, understanding GitHub secret types, read 2026-11-21",
};

/** Secrets of Codespaces: development environments get them when they start. */
export const codespaces: Platform = {
  id: "codespaces",
  name: "Codespaces",
  unit: "repository",
  clues: [
    {
      path: /^\.devcontainer\/(?:[^/]+\/)?devcontainer\.json$|^\.devcontainer\.json$/u,
      block: /"secrets"\s*:/u,
    },
  ],
  replace: {
    where: "the secrets",
    steps: [
      "In the repository: **Settings**, **Secrets and variables**, **Codespaces**. Or with the command line, which asks for the new value and does not show it.",
      "Everybody may have one of the same name in the settings of their own account, under **Codespaces**.",
    ],
    commands: ["gh secret set {name} --app codespaces --repo {owner}/{repo}"],
  },
  restart: {
    text: "Stop the codespaces that run, and start them again",
    steps: ["A codespace gets its secrets when it starts."],
  },
  see: ["The list of secrets shows when it was updated."],
  pitfalls: [],
  source: "docs.github.com, understanding GitHub secret types, read 2026-11-21",
};
