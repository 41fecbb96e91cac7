import { selfIdentifying } from "../formats/define-format.ts";
import { alphanumeric, digits, shape, word } from "../formats/shape.ts";
import { isJumbled } from "../formats/structure.ts";
import { defineProvider } from "./provider.ts";

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
      isGenuine: isJumbled,
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
  pages: {
    keys: { label: "Integrations", url: "https://www.notion.so/profile/integrations" },
    docs: { label: "Notion: authorization", url: "https://developers.notion.com/docs/authorization" },
  },
});
