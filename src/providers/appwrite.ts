import { selfIdentifying } from "../formats/define-format.ts";
import { hex, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Appwrite: backends. */
export const appwrite = defineProvider({
  id: "appwrite",
  name: "Appwrite",
  variables: ["APPWRITE_API_KEY", "APPWRITE_KEY"],
  formats: [
    selfIdentifying({
      id: "appwrite-api-key",
      name: "API key",
      severity: "critical",
      shape: shape`standard_${hex(256)}`,
      source: "how such keys look in public code, looked at in 2026-11",
      seen: {
        variable: "APPWRITE_API_KEY",
        header: "X-Appwrite-Key: ",
        url: "https://cloud.appwrite.io/v1/users",
      },
    }),
  ],
  pages: {
    keys: { label: "API keys", url: "https://cloud.appwrite.io/console" },
    docs: { label: "Appwrite API keys", url: "https://appwrite.io/docs/advanced/platform/api-keys" },
  },
});
