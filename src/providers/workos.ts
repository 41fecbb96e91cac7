import { selfIdentifying } from "../formats/define-format.ts";
import { alphanumeric, either, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** WorkOS: single sign-on. */
export const workos = defineProvider({
  id: "workos",
  name: "WorkOS",
  variables: ["WORKOS_API_KEY", "WORKOS_SECRET_KEY"],
  formats: [
    selfIdentifying({
      id: "workos-api-key",
      name: "API key",
      severity: "critical",
      // base64 of `key_` and more.
      shape: shape`sk_${either("", "live_", "test_")}a2V5Xz${alphanumeric(30, 90)}`,
      source: "the documentation of WorkOS, as remembered in 2026-11",
      seen: {
        variable: "WORKOS_API_KEY",
        header: "Authorization: Bearer ",
        url: "https://api.workos.com/organizations",
      },
    }),
  ],
  pages: {
    keys: { label: "API Keys", url: "https://dashboard.workos.com/api-keys" },
    docs: { label: "WorkOS API keys", url: "https://workos.com/docs/reference/api-keys" },
  },
});
