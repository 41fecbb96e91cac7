import { hasBothCases } from "../formats/characters.ts";
import { keyed, selfIdentifying } from "../formats/define-format.ts";
import { alphanumeric, base64url, digits, either, hex, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Meta: Facebook, Instagram and WhatsApp. App ids are public. */
export const facebook = defineProvider({
  id: "facebook",
  name: "Facebook",
  variables: [
    "FACEBOOK_ACCESS_TOKEN",
    "FACEBOOK_APP_SECRET",
    "FB_ACCESS_TOKEN",
    "FB_APP_SECRET",
    "FACEBOOK_CLIENT_SECRET",
    "FACEBOOK_PAGE_ACCESS_TOKEN",
    "INSTAGRAM_ACCESS_TOKEN",
    "WHATSAPP_TOKEN",
    "META_APP_SECRET",
  ],
  formats: [
    selfIdentifying({
      id: "facebook-access-token",
      name: "user, page or system user token",
      severity: "critical",
      shape: shape`EAA${alphanumeric(100, 500)}`,
      // Tables of numbers in base64 are mostly zeros, which are written "A".
      isGenuine: (token) => hasBothCases(token) && !/AAAA/.test(token),
      source: "the rules of gitleaks and betterleaks (facebook-page-access-token), read 2026-11",
      seen: {
        variable: "FACEBOOK_ACCESS_TOKEN",
        header: "Authorization: Bearer ",
        url: "https://graph.facebook.com/v21.0/me",
      },
    }),
    selfIdentifying({
      id: "facebook-instagram-token",
      name: "access token of Instagram",
      severity: "high",
      shape: shape`IG${either("QV", "AA")}${base64url(100, 300)}`,
      isGenuine: hasBothCases,
      source: "the documentation of the Instagram API, as remembered in 2026-11",
      seen: {
        variable: "INSTAGRAM_ACCESS_TOKEN",
        header: "Authorization: Bearer ",
        url: "https://graph.facebook.com/v21.0/me",
      },
    }),
    keyed({
      id: "facebook-app-access-token",
      name: "app access token",
      severity: "high",
      shape: shape`${digits(15, 17)}|${base64url(27, 40)}`,
      words: ["facebook", "fb_app", "fb_token", "fb_access", "instagram", "whatsapp"],
      by: "nearby",
      source: "the rules of gitleaks and betterleaks (facebook-access-token), read 2026-11",
      seen: {
        variable: "FACEBOOK_ACCESS_TOKEN",
        header: "Authorization: Bearer ",
        url: "https://graph.facebook.com/v21.0/me",
      },
    }),
    keyed({
      id: "facebook-app-secret",
      name: "app secret",
      severity: "critical",
      shape: shape`${hex(32)}`,
      words: ["facebook", "fb_app", "fb_secret", "fb_client", "instagram", "whatsapp", "meta_app"],
      not: ["app_id", "client_id", "client_token", "pixel_id"],
      source: "the rules of gitleaks and betterleaks (facebook-secret), read 2026-11",
      seen: {
        variable: "FACEBOOK_APP_SECRET",
        header: "Authorization: Bearer ",
        url: "https://graph.facebook.com/v21.0/me",
      },
    }),
  ],
  pages: {
    keys: { label: "Apps", url: "https://developers.facebook.com/apps/" },
    docs: {
      label: "Facebook access tokens",
      url: "https://developers.facebook.com/docs/facebook-login/guides/access-tokens",
    },
  },
});
