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
    selfIdentifying({
      id: "mapbox-public-token",
      name: "public token",
      severity: "low",
      level: "warn",
      note: "It is made for pages and apps. Restrict it to your own URLs, so that nobody uses it at your cost.",
      shape: shape`pk.${base64url(40, 300)}.${base64url(20, 24)}`,
      source: "the rules of betterleaks (mapbox-api-token), read 2026-11",
      seen: { variable: "MAPBOX_ACCESS_TOKEN", ...request },
      isGenuine: isOfMapbox,
      complete: (example) => `pk.eyJ1${example.slice("pk.eyJ1".length)}`,
    }),
  ],
  pages: {
    keys: { label: "Access tokens", url: "https://account.mapbox.com/access-tokens/" },
    docs: { label: "Mapbox: tokens", url: "https://docs.mapbox.com/accounts/guides/tokens/" },
  },
});

/** A JSON object in base64, or what the rules of others know: 60 small letters and digits. */
function isOfMapbox(token: string): boolean {
  return /^pk\.(?:eyJ|[a-z0-9]{60}\.[a-z0-9]{22}$)/.test(token);
}
