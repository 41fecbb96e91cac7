import { selfIdentifying } from "../formats/define-format.ts";
import { base64urlPadded, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Defined Networking: managed Nebula networks. */
export const definedNetworking = defineProvider({
  id: "defined-networking",
  name: "Defined Networking",
  variables: ["DN_API_KEY", "DEFINED_NETWORKING_API_KEY"],
  formats: [
    selfIdentifying({
      id: "defined-networking-api-key",
      name: "API key",
      severity: "critical",
      shape: shape`dnkey-${base64urlPadded(26)}-${base64urlPadded(52)}`,
      source: "the rules of gitleaks and betterleaks (defined-networking-api-token), read 2026-11",
      seen: {
        variable: "DN_API_KEY",
        header: "Authorization: Bearer ",
        url: "https://api.defined.net/v1/hosts",
      },
    }),
  ],
  pages: {
    keys: { label: "API keys", url: "https://admin.defined.net/settings/api-keys" },
    docs: { label: "Defined Networking API", url: "https://docs.defined.net/api/" },
  },
});
