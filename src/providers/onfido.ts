import { selfIdentifying } from "../formats/define-format.ts";
import { base64url, lower, optional, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Onfido: proof of identity. */
export const onfido = defineProvider({
  id: "onfido",
  name: "Onfido",
  variables: ["ONFIDO_API_TOKEN", "ONFIDO_TOKEN", "ONFIDO_API_KEY"],
  formats: [
    selfIdentifying({
      id: "onfido-live-token",
      name: "live API token",
      severity: "critical",
      shape: shape`api_live${optional(shape`_${lower(2)}`)}.${base64url(11)}.${base64url(32)}`,
      source: "the rules of Kingfisher (onfido), read 2026-11",
      seen: {
        variable: "ONFIDO_API_TOKEN",
        header: "Authorization: Token token=",
        url: "https://api.eu.onfido.com/v3.6/applicants",
      },
    }),
    selfIdentifying({
      id: "onfido-sandbox-token",
      name: "sandbox API token",
      severity: "low",
      shape: shape`api_sandbox${optional(shape`_${lower(2)}`)}.${base64url(11)}.${base64url(32)}`,
      source: "the rules of Kingfisher (onfido), read 2026-11",
      seen: {
        variable: "ONFIDO_API_TOKEN",
        header: "Authorization: Token token=",
        url: "https://api.eu.onfido.com/v3.6/applicants",
      },
    }),
  ],
  pages: {
    keys: { label: "Tokens", url: "https://dashboard.onfido.com/api/tokens" },
    docs: { label: "Onfido API tokens", url: "https://documentation.onfido.com/" },
  },
});
