import { selfIdentifying } from "../formats/define-format.ts";
import { hex, shape, uuid } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Microsoft Teams: incoming webhooks. */
export const microsoftTeams = defineProvider({
  id: "microsoft-teams",
  name: "Microsoft Teams",
  variables: ["TEAMS_WEBHOOK_URL", "MS_TEAMS_WEBHOOK_URL", "TEAMS_WEBHOOK"],
  formats: [
    selfIdentifying({
      id: "microsoft-teams-webhook",
      name: "incoming webhook",
      severity: "medium",
      shape: shape`webhook.office.com/webhookb2/${uuid}@${uuid}/IncomingWebhook/${hex(32)}/${uuid}`,
      source: "the rules of gitleaks and betterleaks (microsoft-teams-webhook), read 2026-11",
      seen: {
        variable: "TEAMS_WEBHOOK_URL",
        header: "Authorization: Bearer ",
        url: "https://teams.microsoft.com/",
      },
      alsoSeen: [(key) => `TEAMS_WEBHOOK_URL=https://acme.${key}`],
    }),
  ],
  pages: {
    docs: {
      label: "Incoming webhooks",
      url: "https://learn.microsoft.com/en-us/microsoftteams/platform/webhooks-and-connectors/how-to/add-incoming-webhook",
    },
  },
});
