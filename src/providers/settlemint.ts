import { selfIdentifying } from "../formats/define-format.ts";
import { alphanumeric, either, shape } from "../formats/shape.ts";
import { looksDrawn } from "../values/randomness.ts";
import { defineProvider } from "./provider.ts";

/** SettleMint: blockchains. */
export const settlemint = defineProvider({
  id: "settlemint",
  name: "SettleMint",
  variables: ["SETTLEMINT_ACCESS_TOKEN", "SETTLEMINT_TOKEN", "BTP_SERVICE_TOKEN"],
  formats: [
    selfIdentifying({
      id: "settlemint-access-token",
      name: "application, personal or service token",
      severity: "high",
      shape: shape`sm_${either("aat", "pat", "sat")}_${alphanumeric(16)}`,
      isGenuine: looksDrawn,
      source: "the rules of gitleaks and betterleaks (settlemint-personal-access-token), read 2026-11",
      seen: {
        variable: "SETTLEMINT_ACCESS_TOKEN",
        header: "Authorization: Bearer ",
        url: "https://console.settlemint.com/api/graphql",
      },
    }),
  ],
  pages: {
    keys: { label: "Access tokens", url: "https://console.settlemint.com/" },
    docs: { label: "SettleMint access tokens", url: "https://console.settlemint.com/documentation" },
  },
});
