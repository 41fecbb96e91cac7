import type { Platform } from "../platform.ts";

/** Railway: variables of a service in an environment, or shared by a project. */
export const railway: Platform = {
  id: "railway",
  name: "Railway",
  unit: "service",
  clues: [
    { path: /(?:^|\/)railway\.(?:json|toml)$/u },
    {
      path: /^\.github\/workflows\/[^/]+$/u,
      text: /\brailway up\b/u,
      app: /\brailway up\b[^\n]{0,400}?\s(?:-s|--service)[ =](?<app>[\w-]+)/u,
    },
  ],
  replace: {
    where: "the variables",
    page: "https://railway.com/dashboard",
    steps: [
      "Open the project, the environment and the service, **Variables**.",
      "Edit the variable and put the new key in. Changes wait for you: press **Deploy**.",
      "Shared variables stand in the settings of the project, once for all services.",
    ],
    commands: ['printf %s "$KEY" | railway variable set {name} --stdin --service {app}'],
  },
  restart: {
    text: "See that the service was deployed again",
    steps: ["The command deploys by itself, unless it is told not to (`--skip-deploys`)."],
    commands: ["railway redeploy --service {app}"],
  },
  see: [
    "**Deployments** shows one that succeeded after the change. Railway shows no time of change for variables.",
  ],
  pitfalls: [
    "Each environment (production, staging, one for each pull request) has values of its own.",
    "Older command lines have no `--stdin` and take the value as an argument: use the page.",
  ],
  source: "docs.railway.com/variables and docs.railway.com/cli/variable, read 2026-11-21",
};
