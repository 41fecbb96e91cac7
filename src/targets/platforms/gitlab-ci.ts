import type { Platform } from "../platform.ts";

const FILES = /^(?:\.gitlab-ci\.ya?ml|\.gitlab\/ci\/.+\.ya?ml)$/u;

/** GitLab CI: variables of a project or group, one for each environment scope. */
export const gitlabCi: Platform = {
  id: "gitlab-ci",
  name: "GitLab CI",
  unit: "project",
  clues: [
    { path: FILES, names: true },
    // A mirror, or what was left when the project moved to GitHub.
    { path: FILES, shared: true },
  ],
  replace: {
    where: "the CI/CD variables",
    steps: [
      "Open the project in GitLab, **Settings**, **CI/CD**, **Variables**.",
      "Edit the variable, put the new key in and save. The same name may stand there several times, once for each environment scope: change each of them.",
      "Look in the same place of the group above the project, too: its variables are inherited.",
    ],
    commands: ['printf %s "$KEY" | glab variable update {name} --masked --repo YOUR_GROUP/YOUR_PROJECT'],
  },
  restart: {
    text: "Run the pipeline that deploys again",
    steps: [
      "**Build**, **Pipelines**, **New pipeline**. Runs that began before the change have the old value, and so has what they deployed.",
    ],
  },
  see: [
    "GitLab keeps no time of change for variables. The audit events of the project (GitLab Premium) have one; otherwise the new pipeline must succeed.",
  ],
  pitfalls: [
    "The command sets the flags anew: add `--protected` and `--scope` if the variable had them.",
    "A masked variable needs at least 8 characters without spaces.",
  ],
  source: "docs.gitlab.com/api/project_level_variables and the manual of glab, 2026-11",
};
