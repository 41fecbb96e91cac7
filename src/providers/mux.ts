import { isNoHash } from "../formats/characters.ts";
import { keyed } from "../formats/define-format.ts";
import { base64, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Mux: video. Token ids are the public half. */
export const mux = defineProvider({
  id: "mux",
  name: "Mux",
  variables: ["MUX_TOKEN_SECRET", "MUX_SECRET", "MUX_SECRET_KEY"],
  formats: [
    keyed({
      id: "mux-token-secret",
      name: "token secret",
      severity: "high",
      shape: shape`${base64(75)}`,
      isGenuine: isNoHash,
      words: ["mux_token", "mux_secret", "mux_api"],
      not: ["token_id", "key_id"],
      source: "the documentation of Mux, as remembered in 2026-11",
      seen: {
        variable: "MUX_TOKEN_SECRET",
        header: "Authorization: Bearer ",
        url: "https://api.mux.com/video/v1/assets?mux_token",
      },
    }),
  ],
  pages: {
    keys: { label: "Access tokens", url: "https://dashboard.mux.com/settings/access-tokens" },
    docs: { label: "Mux API", url: "https://www.mux.com/docs/core/make-api-requests" },
  },
});
