import { isNoHash } from "../formats/characters.ts";
import { keyed, selfIdentifying } from "../formats/define-format.ts";
import { alphanumeric, base64url, digits, shape, slug } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Cloudinary: images and videos. API keys, of 15 digits, are public. */
export const cloudinary = defineProvider({
  id: "cloudinary",
  name: "Cloudinary",
  variables: ["CLOUDINARY_URL", "CLOUDINARY_API_SECRET", "CLOUDINARY_SECRET"],
  formats: [
    selfIdentifying({
      id: "cloudinary-url",
      name: "URL with the API secret",
      severity: "high",
      shape: shape`cloudinary://${digits(13, 16)}:${base64url(20, 40)}@${slug(2, 60)}`,
      source: "how such keys look in public code, looked at in 2026-11",
      seen: {
        variable: "CLOUDINARY_URL",
        header: "Authorization: Bearer ",
        url: "https://api.cloudinary.com/v1_1/demo/usage",
      },
    }),
    keyed({
      id: "cloudinary-api-secret",
      name: "API secret",
      severity: "high",
      shape: shape`${base64url(27)}`,
      isGenuine: isNoHash,
      words: ["cloudinary"],
      not: ["api_key", "cloud_name", "public_id"],
      source: "how such keys look in public code, looked at in 2026-11",
      seen: {
        variable: "CLOUDINARY_API_SECRET",
        header: "Authorization: Bearer ",
        url: "https://api.cloudinary.com/v1_1/demo/usage",
      },
    }),
    keyed({
      id: "cloudinary-long-api-secret",
      name: "API secret of 32 characters",
      severity: "high",
      shape: shape`${alphanumeric(32)}`,
      isGenuine: isNoHash,
      words: ["cloudinary"],
      not: ["api_key", "cloud_name", "public_id"],
      source: "the rules of betterleaks (cloudinary-api-secret), read 2026-11",
      seen: {
        variable: "CLOUDINARY_API_SECRET",
        header: "Authorization: Bearer ",
        url: "https://api.cloudinary.com/v1_1/demo/usage",
      },
    }),
  ],
  pages: {
    keys: { label: "API Keys", url: "https://console.cloudinary.com/settings/api-keys" },
    docs: {
      label: "Cloudinary credentials",
      url: "https://cloudinary.com/documentation/finding_your_credentials_tutorial",
    },
  },
});
