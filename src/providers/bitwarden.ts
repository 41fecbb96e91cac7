import { isNoHash } from "../formats/characters.ts";
import { keyed } from "../formats/define-format.ts";
import { alphanumeric, base64, shape, uuid } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Bitwarden: Secrets Manager and the API keys of accounts. */
export const bitwarden = defineProvider({
  id: "bitwarden",
  name: "Bitwarden",
  variables: ["BWS_ACCESS_TOKEN", "BW_CLIENTSECRET", "BITWARDEN_CLIENT_SECRET"],
  formats: [
    keyed({
      id: "bitwarden-access-token",
      name: "machine account access token",
      severity: "critical",
      shape: shape`0.${uuid}.${alphanumeric(30)}:${base64(22)}==`,
      words: ["bitwarden", "bws_"],
      by: "nearby",
      source: "how such keys look in public code, looked at in 2026-11",
      seen: {
        variable: "BWS_ACCESS_TOKEN",
        header: "Authorization: Bearer ",
        url: "https://identity.bitwarden.com/connect/token",
      },
      alsoSeen: [(key) => `bws secret list --access-token ${key}`],
    }),
    keyed({
      id: "bitwarden-client-secret",
      name: "client secret",
      severity: "critical",
      shape: shape`${alphanumeric(30)}`,
      isGenuine: isNoHash,
      words: ["bw_clientsecret", "bw_client_secret", "bitwarden", "apikeyclientsecret"],
      not: ["client_id"],
      source: "the rules of Kingfisher (bitwarden), read 2026-11",
      seen: {
        variable: "BW_CLIENTSECRET",
        header: "Authorization: Bearer ",
        url: "https://identity.bitwarden.com/connect/token",
      },
    }),
  ],
  pages: {
    keys: { label: "Machine accounts", url: "https://vault.bitwarden.com/#/sm" },
    docs: { label: "Bitwarden access tokens", url: "https://bitwarden.com/help/access-tokens/" },
  },
});
