import { keyed, selfIdentifying } from "../formats/define-format.ts";
import { base64url, either, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** ConfigCat: feature flags. */
export const configcat = defineProvider({
  id: "configcat",
  name: "ConfigCat",
  variables: ["CONFIGCAT_SDK_KEY"],
  formats: [
    selfIdentifying({
      id: "configcat-sdk-key",
      name: "SDK key",
      severity: "low",
      level: "warn",
      // It reads the flags; apps ship it.
      shape: shape`configcat-${either("sdk-1", "proxy")}/${base64url(22)}/${base64url(22)}`,
      source: "the rules of betterleaks (configcat-sdk-key-extended), read 2026-11",
      seen: {
        variable: "CONFIGCAT_SDK_KEY",
        header: "Authorization: Bearer ",
        url: "https://cdn-global.configcat.com/configuration-files/",
      },
    }),
    keyed({
      id: "configcat-legacy-sdk-key",
      name: "SDK key without prefix",
      severity: "low",
      level: "warn",
      shape: shape`${base64url(22)}/${base64url(22)}`,
      words: ["configcat"],
      source: "the rules of betterleaks (configcat-sdk-key), read 2026-11",
      seen: {
        variable: "CONFIGCAT_SDK_KEY",
        header: "Authorization: Bearer ",
        url: "https://cdn-global.configcat.com/configuration-files/",
      },
    }),
  ],
  pages: {
    keys: { label: "SDK keys", url: "https://app.configcat.com/sdkkey" },
    docs: { label: "ConfigCat SDK keys", url: "https://configcat.com/docs/" },
  },
});
