import { selfIdentifying } from "../formats/define-format.ts";
import { base64url, shape } from "../formats/shape.ts";
import { looksDrawn } from "../values/randomness.ts";
import { defineProvider } from "./provider.ts";

/** Liveblocks: work together. */
export const liveblocks = defineProvider({
  id: "liveblocks",
  name: "Liveblocks",
  variables: ["LIVEBLOCKS_SECRET_KEY"],
  formats: [
    selfIdentifying({
      id: "liveblocks-secret-key",
      name: "secret key",
      severity: "high",
      shape: shape`sk_prod_${base64url(50, 80)}`,
      isGenuine: looksDrawn,
      source: "the documentation of Liveblocks, as remembered in 2026-11",
      seen: {
        variable: "LIVEBLOCKS_SECRET_KEY",
        header: "Authorization: Bearer ",
        url: "https://api.liveblocks.io/v2/rooms",
      },
    }),
    selfIdentifying({
      id: "liveblocks-dev-secret-key",
      name: "secret key for development",
      severity: "low",
      shape: shape`sk_dev_${base64url(50, 80)}`,
      isGenuine: looksDrawn,
      source: "the documentation of Liveblocks, as remembered in 2026-11",
      seen: {
        variable: "LIVEBLOCKS_SECRET_KEY",
        header: "Authorization: Bearer ",
        url: "https://api.liveblocks.io/v2/rooms",
      },
    }),
  ],
  pages: {
    keys: { label: "API keys", url: "https://liveblocks.io/dashboard/apikeys" },
    docs: { label: "Liveblocks authentication", url: "https://liveblocks.io/docs/authentication" },
  },
});
