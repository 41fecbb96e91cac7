import { isNoHash } from "../formats/characters.ts";
import { keyed } from "../formats/define-format.ts";
import { alphanumeric, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Kit (ConvertKit): newsletters. */
export const convertkit = defineProvider({
  id: "convertkit",
  name: "Kit (ConvertKit)",
  variables: ["CONVERTKIT_API_SECRET", "CONVERTKIT_API_KEY"],
  formats: [
    keyed({
      id: "convertkit-api-secret",
      name: "API key or secret",
      severity: "high",
      shape: shape`${alphanumeric(22, 43)}`,
      isGenuine: isNoHash,
      words: ["convertkit"],
      not: ["form_id", "tag_id"],
      source: "the rules of TruffleHog (convertkit), read 2026-11",
      seen: {
        variable: "CONVERTKIT_API_SECRET",
        header: "X-Api-Key: ",
        url: "https://api.convertkit.com/v3/account",
      },
    }),
  ],
  pages: {
    keys: { label: "Advanced settings", url: "https://app.kit.com/account_settings/developer_settings" },
    docs: { label: "Kit API", url: "https://developers.kit.com/" },
  },
});
