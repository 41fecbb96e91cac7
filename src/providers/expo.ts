import { isNoHash } from "../formats/characters.ts";
import { keyed } from "../formats/define-format.ts";
import { base64url, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Expo: mobile apps. */
export const expo = defineProvider({
  id: "expo",
  name: "Expo",
  variables: ["EXPO_TOKEN", "EXPO_ACCESS_TOKEN"],
  formats: [
    keyed({
      id: "expo-access-token",
      name: "access token",
      severity: "high",
      shape: shape`${base64url(40)}`,
      isGenuine: isNoHash,
      words: ["expo_token", "expo_access", "eas_token"],
      source: "the documentation of Expo, as remembered in 2026-11",
      seen: {
        variable: "EXPO_TOKEN",
        header: "Authorization: Bearer ",
        url: "https://api.expo.dev/v2/auth/userInfo?expo_token",
      },
    }),
  ],
  pages: {
    keys: { label: "Access tokens", url: "https://expo.dev/settings/access-tokens" },
    docs: { label: "Expo access tokens", url: "https://docs.expo.dev/accounts/programmatic-access/" },
  },
});
