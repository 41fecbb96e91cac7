import { keyed, selfIdentifying } from "../formats/define-format.ts";
import { anyUuid, base64url, shape } from "../formats/shape.ts";
import { dockerhubPlaybook } from "./dockerhub-playbook.ts";
import { defineProvider } from "./provider.ts";

/** Docker Hub: tokens of people and organizations. */
export const dockerhub = defineProvider({
  id: "dockerhub",
  name: "Docker Hub",
  variables: ["DOCKERHUB_TOKEN", "DOCKER_PASSWORD", "DOCKERHUB_PASSWORD", "DOCKER_HUB_TOKEN"],
  formats: [
    selfIdentifying({
      id: "dockerhub-personal-token",
      name: "personal access token",
      severity: "high",
      shape: shape`dckr_pat_${base64url(27)}`,
      source:
        "the rules of TruffleHog (dockerhub v2) and betterleaks (dockerhub-personal-access-token), read 2026-11",
      seen: {
        variable: "DOCKERHUB_TOKEN",
        header: "Authorization: Bearer ",
        url: "https://hub.docker.com/v2/user",
      },
      alsoSeen: [(key) => `echo ${key} | docker login -u acme --password-stdin`],
    }),
    selfIdentifying({
      id: "dockerhub-organization-token",
      name: "organization access token",
      severity: "high",
      shape: shape`dckr_oat_${base64url(32)}`,
      source:
        "the rules of TruffleHog (dockerhub v2) and betterleaks (dockerhub-organization-access-token), read 2026-11",
      seen: {
        variable: "DOCKERHUB_TOKEN",
        header: "Authorization: Bearer ",
        url: "https://hub.docker.com/v2/user",
      },
    }),
    keyed({
      id: "dockerhub-legacy-token",
      name: "personal access token (legacy)",
      severity: "high",
      shape: shape`${anyUuid}`,
      words: ["dockerhub", "docker_hub", "hub.docker.com"],
      source: "the rule of TruffleHog (dockerhub v1), read 2026-11",
      seen: {
        variable: "DOCKERHUB_TOKEN",
        header: "Authorization: Bearer ",
        url: "https://hub.docker.com/v2/user",
      },
    }),
  ],
  // No verification: trying a token logs in, and a dead one counts as a failed login of its owner.
  playbook: dockerhubPlaybook,
});
