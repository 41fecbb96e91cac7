import type { Platform } from "../platform.ts";

/** Infisical: projects with environments and folders. */
export const infisical: Platform = {
  id: "infisical",
  name: "Infisical",
  unit: "project",
  clues: [
    { path: /(?:^|\/)\.infisical\.json$/u },
    {
      path: /^\.github\/workflows\/[^/]+$|(?:^|\/)(?:Dockerfile|package\.json|Procfile|Makefile)$/u,
      text: /Infisical\/secrets-action@|\binfisical run\b/u,
    },
  ],
  replace: {
    where: "the secrets",
    page: "https://app.infisical.com/",
    steps: [
      "Open the project, the environment and the folder, change the secret and save. Do it for every environment that has one of its own.",
    ],
  },
  restart: {
    text: "Start again what reads the secrets of Infisical",
    steps: [
      "`infisical run` gives its program the values of its start: start it again. Secret syncs carry the value on by themselves: see that they did, and deploy what they serve.",
    ],
  },
  see: ["The version of the secret is higher, and its history shows the time."],
  pitfalls: [
    "`infisical secrets set` takes the value as an argument, where other programs and the history of the shell see it: use the page.",
    "A secret of the same name that is imported from another folder may stand over it.",
  ],
  source: "infisical.com/docs, 2026-11",
};
