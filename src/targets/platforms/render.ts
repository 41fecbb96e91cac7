import type { Platform } from "../platform.ts";
import { renderServices } from "../render-services.ts";

/** Render: variables of a service, or of a group that services share. */
export const render: Platform = {
  id: "render",
  name: "Render",
  unit: "service",
  units: "services",
  clues: [{ path: /(?:^|\/)render\.ya?ml$/u, parts: renderServices }],
  replace: {
    where: "the environment",
    page: "https://dashboard.render.com/",
    steps: [
      "Open the service and its **Environment**. A variable from a group is changed in **Environment Groups**, once for all services of the group.",
      "Edit the variable, put the new key in and choose **Save, rebuild, and deploy**.",
    ],
  },
  restart: {
    text: "Deploy the {units} again",
    steps: [
      "**Manual Deploy**, **Deploy latest commit**, if the change was saved without one. Workers and cron jobs are services of their own.",
    ],
  },
  see: [
    "**Events** shows a deploy that went live after the change. Render shows no time of change for variables.",
  ],
  pitfalls: [
    "The API replaces all variables of a service at once when it is given a list: change the one variable only.",
    "A `value` in `render.yaml` is plain text in the repository; `sync: false` keeps it on the page.",
  ],
  source: "render.com/docs/configure-environment-variables and api-docs.render.com, 2026-11",
};
