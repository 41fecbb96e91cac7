import { selfIdentifying } from "../formats/define-format.ts";
import { base64url, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Canva: design. */
export const canva = defineProvider({
  id: "canva",
  name: "Canva",
  variables: ["CANVA_CLIENT_SECRET"],
  formats: [
    selfIdentifying({
      id: "canva-client-secret",
      name: "client secret",
      severity: "high",
      shape: shape`cnvca${base64url(51)}`,
      source: "the rules of betterleaks (canva-client-secret), read 2026-11",
      seen: {
        variable: "CANVA_CLIENT_SECRET",
        header: "Authorization: Bearer ",
        url: "https://api.canva.com/rest/v1/oauth/token",
      },
    }),
  ],
  pages: {
    keys: { label: "Integrations", url: "https://www.canva.com/developers/integrations" },
    docs: {
      label: "Canva Connect authentication",
      url: "https://www.canva.dev/docs/connect/authentication/",
    },
  },
});
