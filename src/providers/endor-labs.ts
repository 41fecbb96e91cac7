import { selfIdentifying } from "../formats/define-format.ts";
import { base64url, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Endor Labs: security of the supply chain. */
export const endorLabs = defineProvider({
  id: "endor-labs",
  name: "Endor Labs",
  variables: ["ENDOR_API_CREDENTIALS_KEY", "ENDOR_API_CREDENTIALS_SECRET"],
  formats: [
    selfIdentifying({
      id: "endor-labs-api-key",
      name: "API key or secret",
      severity: "high",
      shape: shape`endr+${base64url(16)}`,
      source: "the rules of betterleaks (endorlabs-api-key), read 2026-11",
      seen: {
        variable: "ENDOR_API_CREDENTIALS_KEY",
        header: "Authorization: Bearer ",
        url: "https://api.endorlabs.com/v1/auth/api-key",
      },
    }),
  ],
  pages: {
    keys: { label: "API keys", url: "https://app.endorlabs.com/" },
    docs: { label: "Endor Labs API keys", url: "https://docs.endorlabs.com/" },
  },
});
