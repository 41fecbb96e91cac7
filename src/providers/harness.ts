import { selfIdentifying } from "../formats/define-format.ts";
import { alphanumeric, base64url, either, hex, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Harness: software delivery. */
export const harness = defineProvider({
  id: "harness",
  name: "Harness",
  variables: ["HARNESS_API_KEY", "HARNESS_PLATFORM_API_KEY", "HARNESS_TOKEN"],
  formats: [
    selfIdentifying({
      id: "harness-access-token",
      name: "personal or service account token",
      severity: "high",
      shape: shape`${either("pat.", "sat.")}${base64url(22)}.${hex(24)}.${alphanumeric(20)}`,
      source: "the rules of gitleaks and betterleaks (harness-api-key), read 2026-11",
      seen: { variable: "HARNESS_API_KEY", header: "x-api-key: ", url: "https://app.harness.io/v1/orgs" },
    }),
  ],
  pages: {
    keys: { label: "API keys", url: "https://app.harness.io/ng/account" },
    docs: {
      label: "Harness API keys",
      url: "https://developer.harness.io/docs/platform/automation/api/add-and-manage-api-keys/",
    },
  },
});
