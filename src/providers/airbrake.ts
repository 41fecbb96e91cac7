import { keyed } from "../formats/define-format.ts";
import { hex, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Airbrake: errors of programs. */
export const airbrake = defineProvider({
  id: "airbrake",
  name: "Airbrake",
  variables: ["AIRBRAKE_API_KEY", "AIRBRAKE_PROJECT_KEY", "AIRBRAKE_USER_KEY"],
  formats: [
    keyed({
      id: "airbrake-project-key",
      name: "project key",
      severity: "low",
      shape: shape`${hex(32)}`,
      words: ["airbrake"],
      not: ["project_id"],
      source: "the rules of TruffleHog (airbrakeprojectkey), read 2026-11",
      seen: {
        variable: "AIRBRAKE_API_KEY",
        header: "Authorization: Bearer ",
        url: "https://api.airbrake.io/api/v3/projects",
      },
    }),
    keyed({
      id: "airbrake-user-key",
      name: "user key",
      severity: "high",
      shape: shape`${hex(40)}`,
      words: ["airbrake"],
      not: ["project_id", "commit", "revision"],
      source: "the rules of TruffleHog (airbrakeuserkey), read 2026-11",
      seen: {
        variable: "AIRBRAKE_USER_KEY",
        header: "Authorization: Bearer ",
        url: "https://api.airbrake.io/api/v4/projects",
      },
    }),
  ],
  pages: {
    keys: { label: "Profile", url: "https://airbrake.io/users/edit" },
    docs: { label: "Airbrake API", url: "https://docs.airbrake.io/docs/devops-tools/api/" },
  },
});
