import { keyed, selfIdentifying } from "../formats/define-format.ts";
import { shape, upperAlphanumeric, uuid } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Scaleway: computers in the cloud. Access keys (SCW...) are the ids of secret keys. */
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
      pairsWith: [{ id: "scaleway-access-key" }],
      words: ["scaleway", "scw_secret", "scw_token", "scw_api"],
      not: ["access_key", "project", "organization", "server_id", "zone", "region", "application_id"],
      source: "the rules of betterleaks (scaleway-secret-key), read 2026-11",
      seen: {
        variable: "SCW_SECRET_KEY",
        header: "X-Auth-Token: ",
        url: "https://api.scaleway.com/instance/v1/zones/fr-par-1/servers",
      },
    }),
    selfIdentifying({
      id: "scaleway-access-key",
      name: "access key",
      severity: "low",
      level: "warn",
      isId: true,
      note: "An access key is an id and opens nothing: look for its secret key, which is seldom far.",
      shape: shape`SCW${upperAlphanumeric(17)}`,
      source: "the rules of betterleaks (scaleway-access-key), read 2026-11",
      seen: {
        variable: "SCW_ACCESS_KEY",
        header: "X-Access-Key: ",
        url: "https://api.scaleway.com/instance/v1/zones/fr-par-1/servers",
      },
    }),
  ],
  pages: {
    keys: { label: "API keys", url: "https://console.scaleway.com/iam/api-keys" },
    docs: { label: "Scaleway API keys", url: "https://www.scaleway.com/en/docs/iam/how-to/create-api-keys/" },
  },
});
