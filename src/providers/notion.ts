import { selfIdentifying } from "../formats/define-format.ts";
import { alphanumeric, digits, shape, word } from "../formats/shape.ts";
import { isRandom } from "../values/randomness.ts";
import { bearer, get, withHeaders } from "./key-request.ts";
import { notionPlaybook } from "./notion-playbook.ts";
import { defineProvider } from "./provider.ts";
import { active, inactive } from "./verification.ts";

/** How most of its keys travel. */
const request = { header: "Authorization: Bearer ", url: "https://api.notion.com/v1/users/me" };

/** Notion: documents and databases. */
export const notion = defineProvider({
  id: "notion",
  name: "Notion",
  variables: ["NOTION_TOKEN", "NOTION_API_KEY", "NOTION_SECRET"],
  formats: [
    selfIdentifying({
      id: "notion-token",
      name: "integration secret",
      severity: "medium",
      shape: shape`ntn_${digits(11)}${alphanumeric(35)}`,
      source: "the rules of betterleaks (notion-api-token) and TruffleHog (notion), read 2026-11",
      seen: { variable: "NOTION_TOKEN", ...request },
    }),
    selfIdentifying({
      id: "notion-token-old",
      name: "integration secret of the first kind",
      severity: "medium",
      shape: shape`secret_${alphanumeric(43)}`,
      source: "the rules of TruffleHog (notion), read 2026-11",
      seen: { variable: "NOTION_TOKEN", ...request },
      isGenuine: isRandom,
    }),
    selfIdentifying({
      id: "notion-refresh-token",
      name: "OAuth refresh token",
      severity: "medium",
      shape: shape`nrt_${word(40, 55)}`,
      nearby: ["notion"],
      source: "the rules of Titus (notion), read 2026-11",
      seen: { variable: "NOTION_REFRESH_TOKEN", ...request },
    }),
  ],
  playbook: notionPlaybook,
  // A refresh token is used up by trying it.
  verifications: [
    {
      id: "notion-me",
      formats: ["notion-token", "notion-token-old"],
      requests: [
        get("https://api.notion.com/v1/users/me", withHeaders(bearer, { "notion-version": "2022-06-28" })),
      ],
      answers: [active(200, '"object"'), active(403, "restricted_resource"), inactive(401, '"unauthorized"')],
      traits: { organization: "bot.workspace_name", role: "bot.owner.type" },
      source: "the rules of TruffleHog (notion), read 2026-11",
    },
  ],
});
