import { keyed } from "../formats/define-format.ts";
import { base64url, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Unsplash: pictures. */
export const unsplash = defineProvider({
  id: "unsplash",
  name: "Unsplash",
  variables: ["UNSPLASH_ACCESS_KEY", "UNSPLASH_SECRET_KEY"],
  formats: [
    keyed({
      id: "unsplash-access-key",
      name: "access or secret key",
      severity: "low",
      shape: shape`${base64url(43)}`,
      words: ["unsplash"],
      source: "the rules of TruffleHog (unsplash), read 2026-11",
      seen: {
        variable: "UNSPLASH_ACCESS_KEY",
        header: "Authorization: Client-ID ",
        url: "https://api.unsplash.com/me",
      },
    }),
  ],
  pages: {
    keys: { label: "Applications", url: "https://unsplash.com/oauth/applications" },
    docs: { label: "Unsplash API", url: "https://unsplash.com/documentation" },
  },
});
