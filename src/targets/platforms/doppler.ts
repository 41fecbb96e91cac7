import type { Platform } from "../platform.ts";

/** Doppler: projects with a config for each environment. */
export const doppler: Platform = {
  id: "doppler",
  name: "Doppler",
  unit: "project",
  clues: [
    {
      path: /(?:^|\/)\.?doppler\.ya?ml$/u,
      app: /\bproject:\s*["']?(?<app>[\w-]+)/u,
    },
    {
      path: /^\.github\/workflows\/[^/]+$|(?:^|\/)(?:Dockerfile|package\.json|Procfile|Makefile)$/u,
      text: /dopplerhq\/(?:cli-action|secrets-fetch-action)@|\bdoppler run\b/iu,
    },
  ],
  replace: {
    where: "the secrets",
    page: "https://dashboard.doppler.com/",
    steps: [
      "Open the project and the config (`dev`, `stg`, `prd`), change the secret and save. Do it for every config that has one of its own.",
      "The command reads the new key from standard input and prints nothing.",
    ],
    commands: ['printf %s "$KEY" | doppler secrets set {name} --silent --project {app} --config YOUR_CONFIG'],
  },
  restart: {
    text: "Start again what reads the secrets of Doppler",
    steps: [
      "`doppler run` gives its program the values of its start: start it again. Integrations (GitHub, Vercel, AWS) are synchronized by themselves: see that they were, and deploy what they serve.",
    ],
  },
  see: ["The activity log of the config shows the change and its time."],
  pitfalls: ["The log of a config shows old and new values to everybody who may read the config."],
  source: "docs.doppler.com/docs/setting-secrets, read 2026-11-21",
};
