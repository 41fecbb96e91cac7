import { alphabets, randomText } from "../formats/sample.ts";
import { inSurroundings, sample } from "../formats/surroundings.ts";
import type { Sample } from "../formats/token-format.ts";
import { anthropicPlaybook } from "./anthropic-playbook.ts";
import { defineProvider } from "./provider.ts";

/** Anthropic: the Claude API and the Claude Console. */
export const anthropic = defineProvider({
  id: "anthropic",
  name: "Anthropic",
  variables: ["ANTHROPIC_API_KEY", "ANTHROPIC_AUTH_TOKEN", "ANTHROPIC_ADMIN_KEY", "CLAUDE_API_KEY"],
  formats: [
    {
      id: "anthropic-api-key",
      name: "API key",
      severity: "critical",
      keywords: ["sk-ant-api"],
      // 93 characters and "AA" today (TruffleHog, betterleaks; read 2026-11-21). The prefix alone identifies the
      // key, so the length has some room: a key of next year must not slip through.
      pattern: /(?<secret>sk-ant-api[0-9]{2}-[A-Za-z0-9_-]{80,120})(?![A-Za-z0-9_-])/g,
      samples: {
        match: () => keys(() => `sk-ant-api03-${body(93)}AA`, "ANTHROPIC_API_KEY"),
        ignore: () => [
          `ANTHROPIC_API_KEY=sk-ant-api03-${body(60)}`,
          `ANTHROPIC_API_KEY=sk-ant-${body(95)}`,
          `OPENAI_API_KEY=sk-${randomText(48)}`,
          "ANTHROPIC_API_KEY=sk-ant-api03-...",
        ],
      },
    },
    {
      id: "anthropic-admin-key",
      name: "admin API key",
      severity: "critical",
      keywords: ["sk-ant-admin"],
      pattern: /(?<secret>sk-ant-admin[0-9]{2}-[A-Za-z0-9_-]{80,120})(?![A-Za-z0-9_-])/g,
      samples: {
        match: () => keys(() => `sk-ant-admin01-${body(93)}AA`, "ANTHROPIC_ADMIN_KEY"),
        ignore: () => [
          `ANTHROPIC_ADMIN_KEY=sk-ant-admin01-${body(60)}`,
          `ANTHROPIC_ADMIN_KEY=sk-ant-admin-${body(95)}`,
          "ANTHROPIC_ADMIN_KEY=sk-ant-admin01-...",
        ],
      },
    },
    {
      id: "anthropic-oauth-token",
      name: "OAuth or session token",
      severity: "critical",
      keywords: ["sk-ant-oat", "sk-ant-ort", "sk-ant-sid"],
      // Access, refresh and session; no length is documented. The prefixes are those that GitHub's secret
      // scanning and `claude setup-token` show (read 2026-11-21).
      pattern: /(?<secret>sk-ant-(?:oat|ort|sid)[0-9]{2}-[A-Za-z0-9_-]{60,240})(?![A-Za-z0-9_-])/g,
      samples: {
        match: () => [
          ...keys(() => `sk-ant-oat01-${body(93)}AA`, "CLAUDE_CODE_OAUTH_TOKEN"),
          ...keys(() => `sk-ant-ort01-${body(93)}AA`, "CLAUDE_REFRESH_TOKEN"),
          ...keys(() => `sk-ant-sid01-${body(86)}`, "CLAUDE_SESSION"),
        ],
        ignore: () => [
          `CLAUDE_CODE_OAUTH_TOKEN=sk-ant-oat01-${body(20)}`,
          `CLAUDE_CODE_OAUTH_TOKEN=sk-ant-xyz01-${body(93)}`,
          "CLAUDE_CODE_OAUTH_TOKEN=sk-ant-oat01-...",
        ],
      },
    },
  ],
  playbook: anthropicPlaybook,
});

function keys(makeKey: () => string, variable: string): readonly Sample[] {
  return [
    ...inSurroundings(makeKey, {
      variable,
      header: "x-api-key: ",
      url: "https://api.anthropic.com/v1/models",
    }),
    sample(makeKey(), (key) => `client = anthropic.Anthropic(api_key="${key}")`),
  ];
}

/** Ends in a letter, so that no dash or underscore at the end belongs to what follows. */
function body(length: number): string {
  return randomText(length - 1, alphabets.base64url) + randomText(1);
}
