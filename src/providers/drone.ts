import { keyed } from "../formats/define-format.ts";
import { alphanumeric, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Drone: continuous integration. */
export const drone = defineProvider({
  id: "drone",
  name: "Drone",
  variables: ["DRONE_TOKEN", "DRONE_RPC_SECRET", "DRONECI_TOKEN"],
  formats: [
    keyed({
      id: "drone-token",
      name: "access token",
      severity: "high",
      shape: shape`${alphanumeric(32)}`,
      words: ["drone_token", "drone_server", "drone_ci", "drone_rpc", "drone_secret", "drone_access"],
      source: "the rules of gitleaks and betterleaks (droneci-access-token), read 2026-11",
      seen: {
        variable: "DRONE_TOKEN",
        header: "Authorization: Bearer ",
        url: "https://drone.example.com/api/user?drone_token",
      },
    }),
  ],
  pages: {
    docs: { label: "Drone API", url: "https://docs.drone.io/api/overview/" },
  },
});
