import { keyed } from "../formats/define-format.ts";
import { shape, uuid } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Scaleway: computers in the cloud. Access keys (SCW...) are the public half. */
export const scaleway = defineProvider({
  id: "scaleway",
  name: "Scaleway",
  variables: ["SCW_SECRET_KEY", "SCALEWAY_SECRET_KEY", "SCALEWAY_API_KEY", "SCW_TOKEN", "SCALEWAY_TOKEN"],
  formats: [
    keyed({
      id: "scaleway-secret-key",
      name: "secret key",
      severity: "critical",
      shape: shape`${uuid}`,
      words: ["scaleway", "scw_secret", "scw_token", "scw_api"],
      not: ["access_key", "project", "organization", "server_id", "zone", "region", "application_id"],
      source: "the rules of betterleaks (scaleway-secret-key), read 2026-11",
      seen: {
        variable: "SCW_SECRET_KEY",
        header: "X-Auth-Token: ",
        url: "https://api.scaleway.com/instance/v1/zones/fr-par-1/servers",
      },
    }),
  ],
  pages: {
    keys: { label: "API keys", url: "https://console.scaleway.com/iam/api-keys" },
    docs: { label: "Scaleway API keys", url: "https://www.scaleway.com/en/docs/iam/how-to/create-api-keys/" },
  },
});
