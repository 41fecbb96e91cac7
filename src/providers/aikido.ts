import { selfIdentifying } from "../formats/define-format.ts";
import { alphanumeric, shape } from "../formats/shape.ts";
import { looksDrawn } from "../values/randomness.ts";
import { defineProvider } from "./provider.ts";

/** Aikido: security of code. */
export const aikido = defineProvider({
  id: "aikido",
  name: "Aikido",
  variables: ["AIKIDO_CLIENT_SECRET", "AIKIDO_SECRET_KEY", "AIKIDO_API_KEY"],
  formats: [
    selfIdentifying({
      id: "aikido-client-secret",
      name: "client secret",
      severity: "high",
      shape: shape`AIK_SECRET_${alphanumeric(64)}`,
      source: "the rules of betterleaks (aikido-client-secret), read 2026-11",
      seen: {
        variable: "AIKIDO_CLIENT_SECRET",
        header: "Authorization: Bearer ",
        url: "https://app.aikido.dev/api/oauth/token",
      },
    }),
    selfIdentifying({
      id: "aikido-ci-token",
      name: "CI token",
      severity: "medium",
      shape: shape`AIK_CI_${alphanumeric(20, 44)}`,
      isGenuine: looksDrawn,
      source: "the rules of betterleaks (aikido-ci-token), read 2026-11",
      seen: {
        variable: "AIKIDO_SECRET_KEY",
        header: "Authorization: Bearer ",
        url: "https://app.aikido.dev/api/oauth/token",
      },
    }),
  ],
  pages: {
    keys: { label: "Integrations", url: "https://app.aikido.dev/settings/integrations" },
    docs: { label: "Aikido API", url: "https://apidocs.aikido.dev/" },
  },
});
