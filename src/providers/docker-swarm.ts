import { selfIdentifying } from "../formats/define-format.ts";
import { base64, either, lowerAlphanumeric, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Docker Swarm: tokens by which machines join, and the keys of those that lock themselves. */
export const dockerSwarm = defineProvider({
  id: "docker-swarm",
  name: "Docker Swarm",
  variables: ["SWARM_TOKEN", "SWARM_JOIN_TOKEN", "SWARM_MANAGER_TOKEN", "SWARM_UNLOCK_KEY"],
  formats: [
    selfIdentifying({
      id: "docker-swarm-join-token",
      name: "join token",
      severity: "critical",
      // The hash of the root certificate, and 16 random bytes, both in base 36.
      shape: shape`SWMTKN-${either("1", "2-0", "2-1")}-${lowerAlphanumeric(50)}-${lowerAlphanumeric(25)}`,
      source: "swarmkit, ca/config.go, read 2026-11-22",
      seen: {
        variable: "SWARM_JOIN_TOKEN",
        header: "x-swarm-token: ",
        url: "https://swarm.acme-shop.io:2377",
      },
      alsoSeen: [(key) => `docker swarm join --token ${key} 10.0.0.4:2377`],
    }),
    selfIdentifying({
      id: "docker-swarm-unlock-key",
      name: "unlock key",
      severity: "critical",
      shape: shape`SWMKEY-1-${base64(43)}`,
      source: "swarmkit, manager/encryption, read 2026-11-22",
      seen: {
        variable: "SWARM_UNLOCK_KEY",
        header: "x-swarm-unlock-key: ",
        url: "https://swarm.acme-shop.io:2377",
      },
      alsoSeen: [(key) => `Please enter unlock key: ${key}`],
    }),
  ],
  pages: {
    docs: {
      label: "docker swarm join-token",
      url: "https://docs.docker.com/reference/cli/docker/swarm/join-token/",
    },
  },
});
