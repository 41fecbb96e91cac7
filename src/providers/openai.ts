import { selfIdentifying } from "../formats/define-format.ts";
import { alphanumeric, base64url, either, shape } from "../formats/shape.ts";
import type { Surroundings } from "../formats/surroundings.ts";
import { isRandom } from "../values/randomness.ts";
import { bearer, get } from "./key-request.ts";
import { openaiPlaybook } from "./openai-playbook.ts";
import { defineProvider } from "./provider.ts";
import { active, inactive, unknown } from "./verification.ts";

const seen: Surroundings = {
  variable: "OPENAI_API_KEY",
  header: "Authorization: Bearer ",
  url: "https://api.openai.com/v1/models",
};

const source = "the rules of betterleaks (openai-api-key) and TruffleHog (openai), read 2026-11";

const alsoSeen = [
  (key: string) => `client = OpenAI(api_key="${key}")`,
  (key: string) => `GET /login?next=%2Fchat%3Fkey%3D${key}`,
];

/**
 * OpenAI: the API platform. "OpenAI" in base64, T3BlbkFJ, stands in the middle of every key and tells it from the
 * `sk-` keys of other companies; before and after it stand 20, 58 or 74 characters.
 */
export const openai = defineProvider({
  id: "openai",
  name: "OpenAI",
  variables: ["OPENAI_API_KEY", "OPENAI_ADMIN_KEY", "OPENAI_KEY", "OPENAI_API_TOKEN"],
  formats: [
    selfIdentifying({
      id: "openai-project-key",
      name: "project API key",
      severity: "critical",
      shape: shape`sk-proj-${base64url(20, 74)}T3BlbkFJ${base64url(20, 74)}`,
      source,
      seen,
      alsoSeen,
    }),
    selfIdentifying({
      id: "openai-service-account-key",
      name: "service account key",
      severity: "critical",
      // The older `sk-service-` keys hold a name of any length, therefore the wide bounds.
      shape: shape`sk-${either("svcacct-", "service-")}${base64url(20, 100)}T3BlbkFJ${base64url(20, 74)}`,
      source,
      seen,
    }),
    selfIdentifying({
      id: "openai-admin-key",
      name: "organization admin key",
      severity: "critical",
      shape: shape`sk-admin-${base64url(20, 74)}T3BlbkFJ${base64url(20, 74)}`,
      source: "the rules of TruffleHog (openaiadmin) and betterleaks (openai-api-key), read 2026-11",
      seen: { ...seen, variable: "OPENAI_ADMIN_KEY" },
    }),
    selfIdentifying({
      id: "openai-user-key",
      name: "user API key without a project",
      severity: "critical",
      // Of the summer of 2024; most have the mark in their middle, shorter ones none.
      shape: shape`sk-None-${base64url(48, 160)}`,
      isGenuine: isRandom,
      source: "a rule of Kingfisher (kingfisher.openai.3, its pull request 180, 2026-01), read 2026-11",
      seen,
    }),
    selfIdentifying({
      id: "openai-legacy-key",
      name: "user API key (legacy)",
      severity: "critical",
      shape: shape`sk-${alphanumeric(20)}T3BlbkFJ${alphanumeric(20)}`,
      source,
      seen,
      alsoSeen,
    }),
  ],
  playbook: openaiPlaybook,
  verifications: [
    {
      id: "openai-models",
      formats: ["openai-project-key", "openai-service-account-key", "openai-user-key", "openai-legacy-key"],
      requests: [get("https://api.openai.com/v1/models", bearer)],
      answers: [
        active(200, '"data"'),
        // A restricted key that may not list models.
        active(403, ["insufficient permissions", "missing scopes"]),
        // The organization allows only some addresses; the code is from memory.
        unknown(401, "ip_not_authorized"),
        inactive(401, ["invalid_api_key", "Incorrect API key provided", "account_deactivated"]),
        active(429, "insufficient_quota"),
      ],
      source: "the rules of betterleaks (openai-api-key) and TruffleHog (openai), read 2026-11",
    },
    {
      id: "openai-admin-keys",
      formats: ["openai-admin-key"],
      requests: [get("https://api.openai.com/v1/organization/admin_api_keys?limit=1", bearer)],
      answers: [
        active(200, '"data"'),
        unknown(401, "ip_not_authorized"),
        inactive(401, ["invalid_api_key", "Incorrect API key provided"]),
      ],
      source: "the rules of TruffleHog (openaiadmin) and OpenAI's API description of 2026-08, read 2026-11",
    },
  ],
});
