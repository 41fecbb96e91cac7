import { selfIdentifying } from "../formats/define-format.ts";
import { claimsOf } from "../formats/json-text.ts";
import { base64url, shape } from "../formats/shape.ts";
import { elsewhere, get } from "./key-request.ts";
import { mapboxPlaybook } from "./mapbox-playbook.ts";
import { defineProvider } from "./provider.ts";
import { active, inactive } from "./verification.ts";

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
  playbook: mapboxPlaybook,
  verifications: [
    {
      id: "mapbox-token",
      formats: ["mapbox-secret-token", "mapbox-public-token", "mapbox-temporary-token"],
      requests: [get("https://api.mapbox.com/tokens/v2?access_token={key}", elsewhere)],
      // The dead are answered 200, too.
      answers: [
        active(200, '"TokenValid"'),
        inactive(200, ["TokenRevoked", "TokenInvalid", "TokenMalformed", "TokenExpired"]),
        inactive(401),
      ],
      traits: { account: "token.user" },
      source: "the rules of TruffleHog (mapbox) and docs.mapbox.com/api/accounts/tokens, read 2026-11",
    },
  ],
  revocations: [
    {
      id: "mapbox-delete",
      formats: ["mapbox-secret-token"],
      request: {
        method: "DELETE",
        url: "https://api.mapbox.com/tokens/v2/{account}/{token}?access_token={key}",
        headers: {},
        parts: idsIn,
      },
      accepted: [204],
      effect:
        "The token is deleted for good; only a token with the scope `tokens:write` can do that to itself.",
      source: "docs.mapbox.com/api/accounts/tokens (delete a token), read 2026-11",
    },
  ],
});

/** A JSON object in base64, or what the rules of others know: 60 small letters and digits. */
function isOfMapbox(token: string): boolean {
  return /^pk\.(?:eyJ|[a-z0-9]{60}\.[a-z0-9]{22}$)/.test(token);
}

/** Which token of which account it is, as its middle part says: the two names in the address of a token. */
function idsIn(token: string): Readonly<Record<string, string>> | undefined {
  const { u: account, a: id } = claimsOf(token) ?? {};
  return typeof account === "string" && typeof id === "string" ? { account, token: id } : undefined;
}
