import { keyed, selfIdentifying } from "../formats/define-format.ts";
import { hex, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Cursor: code with agents. */
export const cursor = defineProvider({
  id: "cursor",
  name: "Cursor",
  variables: ["CURSOR_API_KEY"],
  formats: [
    selfIdentifying({
      id: "cursor-api-key",
      name: "API key",
      severity: "high",
      shape: shape`crsr_${hex(64)}`,
      source: "how such keys look in public code, looked at in 2026-11",
      seen: {
        variable: "CURSOR_API_KEY",
        header: "Authorization: Bearer ",
        url: "https://api.cursor.com/v0/me",
      },
    }),
    keyed({
      id: "cursor-old-api-key",
      name: "API key of the first kind",
      severity: "high",
      shape: shape`key_${hex(64)}`,
      // `cursor_token` would be a place in a list otherwise.
      words: ["cursor", "cursor_api_key", "cursor_key", "cursor_token", "cursor_secret"],
      by: "nearby",
      source: "the rules of betterleaks (cursor-api-key), read 2026-11",
      seen: {
        variable: "CURSOR_API_KEY",
        header: "Authorization: Bearer ",
        url: "https://api.cursor.com/v0/me",
      },
      alsoSeen: [(key) => `const cursorToken = "${key}";`],
    }),
  ],
  pages: {
    keys: { label: "API keys", url: "https://cursor.com/dashboard" },
    docs: { label: "Cursor APIs", url: "https://docs.cursor.com/" },
  },
});
