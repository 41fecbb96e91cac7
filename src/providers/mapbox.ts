import { selfIdentifying } from "../formats/define-format.ts";
import { base64url, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** How most of its keys travel. */
const request = { header: "Authorization: Bearer ", url: "https://api.mapbox.com/tokens/v2" };

/** Mapbox: maps. Public tokens (`pk.`) stand in every page that shows one. */
export const mapbox = defineProvider({
  id: "mapbox",
  name: "Mapbox",
  variables: ["MAPBOX_SECRET_TOKEN", "MAPBOX_ACCESS_TOKEN", "MAPBOX_DOWNLOADS_TOKEN"],
  formats: [
    selfIdentifying({
      id: "mapbox-secret-token",
      name: "secret token",
      severity: "medium",
      shape: shape`sk.eyJ${base64url(40, 300)}.${base64url(20, 24)}`,
      source: "the rules of TruffleHog (mapbox) and Kingfisher (mapbox), read 2026-11",
      seen: { variable: "MAPBOX_SECRET_TOKEN", ...request },
      alsoSeen: [
        (key) => `https://api.mapbox.com/styles/v1/acme?access_token=${key}`,
        (key) => `machine api.mapbox.com\n  login mapbox\n  password ${key}`,
      ],
    }),
    selfIdentifying({
      id: "mapbox-temporary-token",
      name: "temporary token",
      severity: "low",
      shape: shape`tk.eyJ${base64url(40, 300)}.${base64url(20, 24)}`,
      source: "docs.mapbox.com/api/accounts/tokens, from memory, 2026-11",
      seen: { variable: "MAPBOX_ACCESS_TOKEN", ...request },
    }),
  ],
  pages: {
    keys: { label: "Access tokens", url: "https://account.mapbox.com/access-tokens/" },
    docs: { label: "Mapbox: tokens", url: "https://docs.mapbox.com/accounts/guides/tokens/" },
  },
});
