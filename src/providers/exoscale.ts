import { isNoHash } from "../formats/characters.ts";
import { keyed } from "../formats/define-format.ts";
import { base64url, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Exoscale: computers in the cloud. API keys (EXO...) are the public half. */
export const exoscale = defineProvider({
  id: "exoscale",
  name: "Exoscale",
  variables: ["EXOSCALE_API_SECRET", "EXOSCALE_SECRET"],
  formats: [
    keyed({
      id: "exoscale-api-secret",
      name: "API secret",
      severity: "critical",
      shape: shape`${base64url(40, 60)}`,
      isGenuine: isNoHash,
      words: ["exoscale"],
      not: ["api_key"],
      source: "the rules of betterleaks (exoscale-api-secret), read 2026-11",
      seen: {
        variable: "EXOSCALE_API_SECRET",
        header: "Authorization: Bearer ",
        url: "https://api-ch-gva-2.exoscale.com/v2/zone",
      },
    }),
  ],
  pages: {
    keys: { label: "API keys", url: "https://portal.exoscale.com/iam/api-keys" },
    docs: { label: "Exoscale IAM", url: "https://community.exoscale.com/product/iam/" },
  },
});
