import { keyed } from "../formats/define-format.ts";
import { digits, either, hex, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** UptimeRobot: monitoring. */
export const uptimeRobot = defineProvider({
  id: "uptime-robot",
  name: "UptimeRobot",
  variables: ["UPTIMEROBOT_API_KEY", "UPTIME_ROBOT_API_KEY"],
  formats: [
    keyed({
      id: "uptime-robot-api-key",
      name: "API key",
      severity: "medium",
      shape: shape`${either("u", "ur", "m")}${digits(5, 10)}-${hex(24)}`,
      words: ["uptime_robot"],
      by: "nearby",
      source: "the rules of Kingfisher (uptimerobot), read 2026-11",
      seen: {
        variable: "UPTIMEROBOT_API_KEY",
        header: "Authorization: Bearer ",
        url: "https://api.uptimerobot.com/v2/getMonitors",
      },
    }),
  ],
  pages: {
    keys: { label: "Integrations & API", url: "https://dashboard.uptimerobot.com/integrations" },
    docs: { label: "UptimeRobot API", url: "https://uptimerobot.com/api/" },
  },
});
