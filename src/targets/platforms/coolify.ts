import type { Platform } from "../platform.ts";

/** Coolify, where the repository shows it and no policy says where it is. */
export const coolify: Platform = {
  id: "coolify",
  name: "Coolify",
  unit: "application",
  clues: [
    {
      path: /(?:^|\/)(?:docker-)?compose(?:\.[\w-]+)?\.ya?ml$/u,
      text: /\bSERVICE_(?:FQDN|URL|USER|PASSWORD(?:_64)?|BASE64(?:_64)?|REALBASE64)_[A-Z]/u,
    },
    {
      path: /^\.github\/workflows\/[^/]+$|\.sh$/u,
      text: /\/api\/v1\/deploy\?uuid=|\bCOOLIFY_(?:TOKEN|WEBHOOK|API|URL)/u,
    },
  ],
  insteadOf: ["docker-compose"],
  replace: {
    where: "the environment variables",
    steps: [
      "Open your Coolify, the project, the environment and the application, **Environment Variables**.",
      "Edit the variable, put the new key in and save. Preview deployments have an entry of their own, and shared variables (team, project, environment) stand in one place for all.",
      "If the policy names the address of your Coolify (`targets` in `.github/rekey.yml`), the next checklist has the requests of its API, too.",
    ],
  },
  restart: {
    text: "Deploy the application again",
    steps: [
      "Press **Redeploy** (or **Deploy**, **Restart**), and watch the log until the new container is running.",
    ],
  },
  see: ["**Deployments** shows one that finished after the change."],
  pitfalls: ["A value with a `$` in it must be marked as literal."],
  source: "coolify.io/docs/knowledge-base/environment-variables, 2026-11",
};
