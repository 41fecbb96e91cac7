import { keyed, selfIdentifying } from "../formats/define-format.ts";
import { anyUuid, digits, either, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** HubSpot: customers and marketing. */
export const hubspot = defineProvider({
  id: "hubspot",
  name: "HubSpot",
  variables: [
    "HUBSPOT_ACCESS_TOKEN",
    "HUBSPOT_PRIVATE_APP_TOKEN",
    "HUBSPOT_API_KEY",
    "HUBSPOT_TOKEN",
    "HAPIKEY",
  ],
  formats: [
    selfIdentifying({
      id: "hubspot-private-app-token",
      name: "private app token",
      severity: "critical",
      shape: shape`pat-${either("na", "eu", "ap")}${digits(1)}-${anyUuid}`,
      source: "how such keys look in public code, looked at in 2026-11",
      seen: {
        variable: "HUBSPOT_ACCESS_TOKEN",
        header: "Authorization: Bearer ",
        url: "https://api.hubapi.com/account-info/v3/details",
      },
    }),
    keyed({
      id: "hubspot-api-key",
      name: "API key",
      severity: "high",
      // HubSpot turned these off in 2022; client secrets have the same shape.
      shape: shape`${anyUuid}`,
      words: ["hubspot", "hapikey", "hubapi"],
      not: ["portal_id", "form_id", "client_id", "app_id"],
      source: "the rules of gitleaks and betterleaks (hubspot-api-key), read 2026-11",
      seen: {
        variable: "HUBSPOT_API_KEY",
        header: "Authorization: Bearer ",
        url: "https://api.hubapi.com/account-info/v3/details",
      },
    }),
  ],
  pages: {
    keys: { label: "Private apps", url: "https://app.hubspot.com/l/private-apps" },
    docs: {
      label: "HubSpot private apps",
      url: "https://developers.hubspot.com/docs/guides/apps/private-apps/overview",
    },
  },
});
