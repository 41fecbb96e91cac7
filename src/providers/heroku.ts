import { keyed, selfIdentifying } from "../formats/define-format.ts";
import { base64url, shape, uuid } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** How most of its keys travel. */
const request = { header: "Authorization: Bearer ", url: "https://api.heroku.com/account" };

/** Heroku: applications and their data. */
export const heroku = defineProvider({
  id: "heroku",
  name: "Heroku",
  variables: ["HEROKU_API_KEY", "HEROKU_AUTH_TOKEN", "HEROKU_API_TOKEN"],
  formats: [
    selfIdentifying({
      id: "heroku-api-key",
      name: "API key",
      severity: "critical",
      shape: shape`HRKU-AA${base64url(58)}`,
      source: "the rules of betterleaks (heroku-api-key-v2) and TruffleHog (heroku v2), read 2026-11",
      seen: { variable: "HEROKU_API_KEY", ...request },
    }),
    selfIdentifying({
      id: "heroku-api-key-uuid",
      name: "API key of the first prefixed kind",
      severity: "critical",
      shape: shape`HRKU-${uuid}`,
      source: "the rules of TruffleHog (heroku), from memory, 2026-11",
      seen: { variable: "HEROKU_API_KEY", ...request },
    }),
    keyed({
      id: "heroku-api-key-old",
      name: "API key without prefix",
      severity: "critical",
      shape: uuid,
      words: ["heroku"],
      not: ["app_id", "app_name", "release", "slug", "dyno", "client_id"],
      source: "the rules of betterleaks (heroku-api-key), read 2026-11",
      seen: { variable: "HEROKU_API_KEY", ...request },
      alsoSeen: [(key) => `machine api.heroku.com\n  login me@acme.dev\n  password ${key}`],
    }),
  ],
  pages: {
    keys: { label: "Account: Applications", url: "https://dashboard.heroku.com/account/applications" },
    docs: { label: "Heroku: authorizations", url: "https://devcenter.heroku.com/articles/authentication" },
  },
});
