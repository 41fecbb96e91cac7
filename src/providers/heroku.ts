import { keyed, selfIdentifying } from "../formats/define-format.ts";
import { base64url, shape, uuid } from "../formats/shape.ts";
import { herokuPlaybook } from "./heroku-playbook.ts";
import { bearer, get, withHeaders } from "./key-request.ts";
import { defineProvider } from "./provider.ts";
import { active, inactive } from "./verification.ts";

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
  playbook: herokuPlaybook,
  verifications: [
    {
      id: "heroku-account",
      formats: ["heroku-api-key", "heroku-api-key-uuid", "heroku-api-key-old"],
      requests: [
        get(
          "https://api.heroku.com/account",
          withHeaders(bearer, { accept: "application/vnd.heroku+json; version=3" }),
        ),
      ],
      // 403: a smaller scope.
      answers: [active(200), active(403), inactive(401)],
      traits: { account: "id", organization: "default_organization.name" },
      source: "devcenter.heroku.com, platform API; the rule of TruffleHog (heroku v1), read 2026-11",
    },
  ],
});
