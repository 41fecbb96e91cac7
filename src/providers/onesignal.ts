import { isNoHash } from "../formats/characters.ts";
import { keyed, selfIdentifying } from "../formats/define-format.ts";
import { base64, either, lowerAlphanumeric, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** OneSignal: notifications. App ids are public. */
export const onesignal = defineProvider({
  id: "onesignal",
  name: "OneSignal",
  variables: ["ONESIGNAL_REST_API_KEY", "ONESIGNAL_API_KEY", "ONESIGNAL_APP_API_KEY"],
  formats: [
    selfIdentifying({
      id: "onesignal-api-key",
      name: "app or organization API key",
      severity: "high",
      shape: shape`os_v2_${either("app", "org")}_${lowerAlphanumeric(100, 110)}`,
      source: "the rules of Kingfisher (onesignal), read 2026-11",
      seen: {
        variable: "ONESIGNAL_REST_API_KEY",
        header: "Authorization: Key ",
        url: "https://api.onesignal.com/apps",
      },
    }),
    keyed({
      id: "onesignal-legacy-api-key",
      name: "REST API key",
      severity: "high",
      shape: shape`${base64(48)}`,
      isGenuine: isNoHash,
      words: ["onesignal", "one_signal"],
      not: ["app_id"],
      source: "the documentation of OneSignal, as remembered in 2026-11",
      seen: {
        variable: "ONESIGNAL_REST_API_KEY",
        header: "Authorization: Key ",
        url: "https://api.onesignal.com/apps",
      },
    }),
  ],
  pages: {
    keys: { label: "Keys & IDs", url: "https://dashboard.onesignal.com/" },
    docs: { label: "OneSignal keys", url: "https://documentation.onesignal.com/docs/en/keys-and-ids" },
  },
});
