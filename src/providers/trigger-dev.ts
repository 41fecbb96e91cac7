import { hasBothCases } from "../formats/characters.ts";
import { selfIdentifying } from "../formats/define-format.ts";
import { alphanumeric, either, lowerAlphanumeric, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Trigger.dev: background jobs. */
export const triggerDev = defineProvider({
  id: "trigger-dev",
  name: "Trigger.dev",
  variables: ["TRIGGER_SECRET_KEY", "TRIGGER_ACCESS_TOKEN", "TRIGGER_API_KEY"],
  formats: [
    selfIdentifying({
      id: "trigger-dev-secret-key",
      name: "secret key",
      severity: "high",
      shape: shape`tr_${either("prod_", "stg_", "preview_")}${alphanumeric(20, 24)}`,
      isGenuine: hasBothCases,
      source: "how such keys look in public code, looked at in 2026-11",
      seen: {
        variable: "TRIGGER_SECRET_KEY",
        header: "Authorization: Bearer ",
        url: "https://api.trigger.dev/api/v1/runs",
      },
    }),
    selfIdentifying({
      id: "trigger-dev-dev-secret-key",
      name: "secret key for development",
      severity: "low",
      shape: shape`tr_dev_${alphanumeric(20, 24)}`,
      isGenuine: hasBothCases,
      source: "how such keys look in public code, looked at in 2026-11",
      seen: {
        variable: "TRIGGER_SECRET_KEY",
        header: "Authorization: Bearer ",
        url: "https://api.trigger.dev/api/v1/runs",
      },
    }),
    selfIdentifying({
      id: "trigger-dev-access-token",
      name: "personal access token",
      severity: "high",
      shape: shape`tr_pat_${lowerAlphanumeric(40)}`,
      source: "the source of Trigger.dev, as remembered in 2026-11",
      seen: {
        variable: "TRIGGER_ACCESS_TOKEN",
        header: "Authorization: Bearer ",
        url: "https://api.trigger.dev/api/v1/runs",
      },
    }),
  ],
  pages: {
    keys: { label: "API keys", url: "https://cloud.trigger.dev/" },
    docs: { label: "Trigger.dev API keys", url: "https://trigger.dev/docs/apikeys" },
  },
});
