import { isNoHash } from "../formats/characters.ts";
import { keyed } from "../formats/define-format.ts";
import { alphanumeric, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Civo: Kubernetes in the cloud. */
export const civo = defineProvider({
  id: "civo",
  name: "Civo",
  variables: ["CIVO_TOKEN", "CIVO_API_KEY"],
  formats: [
    keyed({
      id: "civo-api-key",
      name: "API key",
      severity: "critical",
      shape: shape`${alphanumeric(50)}`,
      isGenuine: isNoHash,
      words: ["civo"],
      source: "the rules of betterleaks (civo-api-key), read 2026-11",
      seen: {
        variable: "CIVO_TOKEN",
        header: "Authorization: Bearer ",
        url: "https://api.civo.com/v2/instances",
      },
    }),
  ],
  pages: {
    keys: { label: "API key", url: "https://dashboard.civo.com/security" },
    docs: { label: "Civo API", url: "https://www.civo.com/api" },
  },
});
