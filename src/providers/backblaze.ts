import { keyed } from "../formats/define-format.ts";
import { base64, digits, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Backblaze B2: storage of files. */
export const backblaze = defineProvider({
  id: "backblaze",
  name: "Backblaze",
  variables: ["B2_APPLICATION_KEY", "B2_APP_KEY", "BACKBLAZE_APPLICATION_KEY"],
  formats: [
    keyed({
      id: "backblaze-application-key",
      name: "application key",
      severity: "critical",
      shape: shape`K00${digits(1)}${base64(27)}`,
      words: [
        "backblaze",
        "b2_application",
        "b2_app",
        "b2_key",
        "b2_api",
        "b2_authorize",
        "b2_account",
        "b2sdk",
        "authorize_account",
        "authorize-account",
      ],
      by: "nearby",
      source: "the documentation of Backblaze B2, as remembered in 2026-11",
      seen: {
        variable: "B2_APPLICATION_KEY",
        header: "X-B2-Key: ",
        url: "https://api.backblazeb2.com/b2api/v2/b2_authorize_account",
      },
    }),
  ],
  pages: {
    keys: { label: "Application Keys", url: "https://secure.backblaze.com/app_keys.htm" },
    docs: {
      label: "Backblaze application keys",
      url: "https://www.backblaze.com/docs/cloud-storage-application-keys",
    },
  },
});
