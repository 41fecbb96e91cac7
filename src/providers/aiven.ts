import { hasBothCases } from "../formats/characters.ts";
import { selfIdentifying } from "../formats/define-format.ts";
import { base64url, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Aiven: databases in the cloud. */
export const aiven = defineProvider({
  id: "aiven",
  name: "Aiven",
  variables: ["AIVEN_TOKEN", "AIVEN_API_TOKEN", "AIVEN_PASSWORD"],
  formats: [
    selfIdentifying({
      id: "aiven-service-password",
      name: "password of a service",
      severity: "critical",
      // Databases of DigitalOcean have such passwords as well.
      shape: shape`AVNS_${base64url(15, 32)}`,
      isGenuine: hasBothCases,
      source: "how such keys look in public code, looked at in 2026-11",
      seen: {
        variable: "AIVEN_PASSWORD",
        header: "Authorization: Bearer ",
        url: "https://api.aiven.io/v1/me",
      },
    }),
    selfIdentifying({
      id: "aiven-api-token",
      name: "API token",
      severity: "critical",
      shape: shape`aivenv1_${base64url(60, 600)}`,
      source: "how such keys look in public code, looked at in 2026-11",
      seen: { variable: "AIVEN_TOKEN", header: "Authorization: Bearer ", url: "https://api.aiven.io/v1/me" },
    }),
  ],
  pages: {
    keys: { label: "Tokens", url: "https://console.aiven.io/profile/tokens" },
    docs: {
      label: "Aiven authentication tokens",
      url: "https://aiven.io/docs/platform/howto/create_authentication_token",
    },
  },
});
