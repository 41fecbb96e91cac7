import type { Platform } from "../platform.ts";

/** Fly.io: secrets of an app, which its machines get when they start. */
export const fly: Platform = {
  id: "fly",
  name: "Fly.io",
  unit: "app",
  clues: [
    {
      path: /(?:^|\/)fly(?:\.[\w-]+)?\.toml$/u,
      app: /^app\s*=\s*["'](?<app>[\w-]+)["']/mu,
    },
    {
      path: /^\.github\/workflows\/[^/]+$/u,
      text: /\bfly(?:ctl)? deploy\b/u,
      app: /\bfly(?:ctl)? deploy\b[^\n]{0,400}?\s(?:-a|--app)[ =](?<app>[\w-]+)/u,
    },
  ],
  replace: {
    where: "the secrets",
    page: "https://fly.io/apps/{app}/secrets",
    steps: ["Open the app, **Secrets**, and set the secret again with the new key; or use the command."],
    commands: ['printf %s "$KEY" | fly secrets set {name}=- --app {app}'],
  },
  restart: {
    text: "See that the machines of the app have started again",
    steps: [
      "Setting a secret starts the machines again by itself, unless it was staged (`--stage`): then deploy the secrets.",
    ],
    commands: ["fly secrets deploy --app {app}"],
  },
  see: [
    "`fly secrets list` shows another digest than before, and **Deployed**; `fly releases` shows a release after the change.",
  ],
  pitfalls: [
    "What stands under `[env]` in `fly.toml` is plain text: no key may stand there.",
    "Machines that are stopped get the new value when they start next.",
  ],
  source: "fly.io/docs/apps/secrets, 2026-11",
};
