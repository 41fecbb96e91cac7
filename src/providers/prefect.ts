import { selfIdentifying } from "../formats/define-format.ts";
import { alphanumeric, either, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Prefect: data pipelines. */
export const prefect = defineProvider({
  id: "prefect",
  name: "Prefect",
  variables: ["PREFECT_API_KEY"],
  formats: [
    selfIdentifying({
      id: "prefect-api-key",
      name: "user or service account API key",
      severity: "high",
      shape: shape`${either("pnu_", "pnb_")}${alphanumeric(36)}`,
      source: "the rules of gitleaks and betterleaks (prefect-api-token), read 2026-11",
      seen: {
        variable: "PREFECT_API_KEY",
        header: "Authorization: Bearer ",
        url: "https://api.prefect.cloud/api/me/",
      },
    }),
  ],
  pages: {
    keys: { label: "API Keys", url: "https://app.prefect.cloud/my/api-keys" },
    docs: {
      label: "Prefect API keys",
      url: "https://docs.prefect.io/v3/how-to-guides/cloud/manage-users/api-keys",
    },
  },
});
