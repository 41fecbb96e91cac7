import { isNoHash } from "../formats/characters.ts";
import { keyed } from "../formats/define-format.ts";
import { alphanumeric, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Zoom: meetings. */
export const zoom = defineProvider({
  id: "zoom",
  name: "Zoom",
  variables: ["ZOOM_CLIENT_SECRET", "ZOOM_API_SECRET"],
  formats: [
    keyed({
      id: "zoom-client-secret",
      name: "client secret",
      severity: "high",
      shape: shape`${alphanumeric(32)}`,
      isGenuine: isNoHash,
      words: ["zoom_client", "zoom_secret", "zoom_api", "zoom_oauth", "zoom_app", "zoom_sdk", "zoom.us"],
      not: ["client_id", "account_id"],
      source: "the documentation of Zoom, as remembered in 2026-11",
      seen: {
        variable: "ZOOM_CLIENT_SECRET",
        header: "X-Zoom-Secret: ",
        url: "https://api.zoom.us/oauth/token",
      },
    }),
  ],
  pages: {
    keys: { label: "Apps", url: "https://marketplace.zoom.us/user/build" },
    docs: { label: "Zoom OAuth", url: "https://developers.zoom.us/docs/internal-apps/s2s-oauth/" },
  },
});
