import { keyed } from "../formats/define-format.ts";
import { hex, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Novu: notifications. */
export const novu = defineProvider({
  id: "novu",
  name: "Novu",
  variables: ["NOVU_SECRET_KEY", "NOVU_API_KEY"],
  formats: [
    keyed({
      id: "novu-secret-key",
      name: "secret key",
      severity: "high",
      shape: shape`${hex(32)}`,
      words: ["novu"],
      not: ["application_identifier", "app_id"],
      source: "the documentation of Novu, as remembered in 2026-11",
      seen: {
        variable: "NOVU_SECRET_KEY",
        header: "Authorization: ApiKey ",
        url: "https://api.novu.co/v1/environments/me",
      },
    }),
  ],
  pages: {
    keys: { label: "API keys", url: "https://dashboard.novu.co/api-keys" },
    docs: { label: "Novu API", url: "https://docs.novu.co/" },
  },
});
