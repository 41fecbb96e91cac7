import { composeServices } from "../compose-services.ts";
import type { Platform } from "../platform.ts";

/** Docker Compose: values from the host's environment or from a file beside it. */
export const dockerCompose: Platform = {
  id: "docker-compose",
  name: "Docker Compose",
  unit: "service",
  units: "services",
  clues: [
    {
      path: /(?:^|\/)(?:docker-)?compose(?:\.[\w-]+)?\.ya?ml$/u,
      names: true,
      parts: composeServices,
    },
    {
      path: /(?:^|\/)(?:docker-)?compose(?:\.[\w-]+)?\.ya?ml$/u,
      text: /^[ \t]{0,40}env_file[ \t]{0,8}:/mu,
      parts: composeServices,
    },
  ],
  replace: {
    where: "the environment",
    steps: [
      "On every host that runs it, put the new key into the file that `env_file` names, or into the `.env` beside the Compose file.",
      "A variable that is set in the shell wins over the file: look there, too.",
    ],
  },
  restart: {
    text: "Create the containers again",
    steps: ["`docker compose restart` is not enough: it keeps the old environment."],
    commands: ["docker compose up -d --force-recreate {app}"],
  },
  see: ["`docker compose ps` shows containers that were created after the change."],
  pitfalls: [
    "A value that was taken in while the image was built stays in the image: build it again.",
    "Old containers and images on the host keep the old value until they are removed.",
  ],
  source:
    "docs.docker.com/compose/how-tos/environment-variables, from memory; docs.docker.com/reference/cli/docker/compose/restart, read 2026-11-22",
};
