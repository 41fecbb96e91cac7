import { isNoHash } from "../formats/characters.ts";
import { keyed, selfIdentifying } from "../formats/define-format.ts";
import { alphanumeric, anyHex, dotted, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Salesforce: customer relations. Consumer keys (3MVG9...) are public. */
export const salesforce = defineProvider({
  id: "salesforce",
  name: "Salesforce",
  variables: [
    "SALESFORCE_ACCESS_TOKEN",
    "SF_ACCESS_TOKEN",
    "SALESFORCE_CLIENT_SECRET",
    "SALESFORCE_SECURITY_TOKEN",
    "SFDC_SECURITY_TOKEN",
    "SALESFORCE_REFRESH_TOKEN",
  ],
  formats: [
    selfIdentifying({
      id: "salesforce-access-token",
      name: "session id or access token",
      severity: "critical",
      shape: shape`00D${alphanumeric(8, 15)}!${dotted(40, 260)}`,
      keyId: (token) => token.slice(0, token.indexOf("!")),
      source: "the rules of Kingfisher (salesforce), read 2026-11",
      seen: {
        variable: "SALESFORCE_ACCESS_TOKEN",
        header: "Authorization: Bearer ",
        url: "https://login.salesforce.com/services/oauth2/userinfo",
      },
    }),
    selfIdentifying({
      id: "salesforce-refresh-token",
      name: "refresh token",
      severity: "critical",
      shape: shape`5Aep8${dotted(50, 250)}`,
      source: "the rules of Kingfisher (salesforce), read 2026-11",
      seen: {
        variable: "SALESFORCE_REFRESH_TOKEN",
        header: "Authorization: Bearer ",
        url: "https://login.salesforce.com/services/oauth2/userinfo",
      },
    }),
    keyed({
      id: "salesforce-consumer-secret",
      name: "consumer secret",
      severity: "high",
      shape: shape`${anyHex(64)}`,
      words: ["salesforce", "sfdc", "sf_client", "sf_consumer", "consumer_secret"],
      not: ["client_id", "consumer_key"],
      source: "the rules of Kingfisher (salesforce), read 2026-11",
      seen: {
        variable: "SALESFORCE_CLIENT_SECRET",
        header: "Authorization: Bearer ",
        url: "https://login.salesforce.com/services/oauth2/userinfo",
      },
    }),
    keyed({
      id: "salesforce-security-token",
      name: "security token",
      severity: "high",
      shape: shape`${alphanumeric(24, 25)}`,
      isGenuine: isNoHash,
      words: ["salesforce_security", "sf_security_token", "sfdc_security", "sf_token", "salesforce_token"],
      source: "the help of Salesforce, as remembered in 2026-11",
      seen: {
        variable: "SALESFORCE_SECURITY_TOKEN",
        header: "Authorization: Bearer ",
        url: "https://login.salesforce.com/?salesforce_token",
      },
    }),
  ],
  pages: {
    keys: { label: "External client apps", url: "https://login.salesforce.com/" },
    docs: {
      label: "Salesforce OAuth tokens",
      url: "https://help.salesforce.com/s/articleView?id=xcloud.remoteaccess_oauth_endpoints.htm",
    },
  },
});
