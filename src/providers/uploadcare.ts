import { keyed } from "../formats/define-format.ts";
import { lowerAlphanumeric, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Uploadcare: files. */
export const uploadcare = defineProvider({
  id: "uploadcare",
  name: "Uploadcare",
  variables: ["UPLOADCARE_SECRET_KEY", "UPLOADCARE_PRIVATE_KEY"],
  formats: [
    keyed({
      id: "uploadcare-secret-key",
      name: "secret key",
      severity: "high",
      shape: shape`${lowerAlphanumeric(20)}`,
      words: ["uploadcare_secret", "uploadcare_private"],
      source: "the rules of TruffleHog (uploadcare), read 2026-11; the key beside it is public",
      seen: {
        variable: "UPLOADCARE_SECRET_KEY",
        header: "X-Uploadcare-Secret: ",
        url: "https://api.uploadcare.com/project/",
      },
    }),
  ],
  pages: {
    keys: { label: "API keys", url: "https://app.uploadcare.com/projects/" },
    docs: { label: "Uploadcare keys", url: "https://uploadcare.com/docs/start/settings/" },
  },
});
