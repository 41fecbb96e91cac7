import { alphabets, randomText } from "../formats/sample.ts";
import { inSurroundings, type Surroundings, sample } from "../formats/surroundings.ts";
import type { Sample, TokenFormat } from "../formats/token-format.ts";
import { openaiPlaybook } from "./openai-playbook.ts";
import { defineProvider } from "./provider.ts";

/** Base64 of "OpenAI": stands in the middle of every key and tells it from the `sk-` keys of other companies. */
const MARK = "T3BlbkFJ";

const surroundings: Surroundings = {
  variable: "OPENAI_API_KEY",
  header: "Authorization: Bearer ",
  url: "https://api.openai.com/v1/models",
};

// Keys may follow `\n` or `%3D`, which end in a letter or digit themselves.
// Source of all patterns: the rules of betterleaks (openai-api-key) and TruffleHog (openai), read 2026-11.
const formats: readonly TokenFormat[] = [
  {
    id: "openai-project-key",
    name: "project API key",
    severity: "critical",
    keywords: ["sk-proj-"],
    pattern:
      /(?:(?<![A-Za-z0-9_])|(?<=\\[nrt]|%[0-9A-F]{2}))(?<secret>sk-proj-(?:[\w-]{74}|[\w-]{58}|[\w-]{20})T3BlbkFJ(?:[\w-]{74}|[\w-]{58}|[\w-]{20}))(?![\w-])/g,
    samples: {
      match: () => matchSamples("sk-proj-", [20, 58, 74]),
      ignore: () => nearMisses("sk-proj-"),
    },
  },
  {
    id: "openai-service-account-key",
    name: "service account key",
    severity: "critical",
    keywords: ["sk-svcacct-", "sk-service-"],
    // The older `sk-service-` keys hold a name of any length, therefore the wide bounds.
    pattern:
      /(?:(?<![A-Za-z0-9_])|(?<=\\[nrt]|%[0-9A-F]{2}))(?<secret>sk-(?:svcacct|service)-[\w-]{20,100}T3BlbkFJ[\w-]{20,74})(?![\w-])/g,
    samples: {
      match: () => [...matchSamples("sk-svcacct-", [58, 74]), ...matchSamples("sk-service-", [20])],
      ignore: () => nearMisses("sk-svcacct-"),
    },
  },
  {
    id: "openai-admin-key",
    name: "organization admin key",
    severity: "critical",
    keywords: ["sk-admin-"],
    pattern:
      /(?:(?<![A-Za-z0-9_])|(?<=\\[nrt]|%[0-9A-F]{2}))(?<secret>sk-admin-(?:[\w-]{74}|[\w-]{58}|[\w-]{20})T3BlbkFJ(?:[\w-]{74}|[\w-]{58}|[\w-]{20}))(?![\w-])/g,
    samples: {
      match: () => matchSamples("sk-admin-", [20, 58, 74]),
      ignore: () => nearMisses("sk-admin-"),
    },
  },
  {
    id: "openai-legacy-key",
    name: "user API key (legacy)",
    severity: "critical",
    keywords: [MARK.toLowerCase()],
    pattern:
      /(?:(?<![A-Za-z0-9_])|(?<=\\[nrt]|%[0-9A-F]{2}))(?<secret>sk-[A-Za-z0-9]{20}T3BlbkFJ[A-Za-z0-9]{20})(?![A-Za-z0-9])/g,
    samples: {
      match: () => inSurroundings(legacyKey, surroundings),
      ignore: () => [
        `OPENAI_API_KEY=sk-${randomText(48)}`,
        `OPENAI_API_KEY=sk-${randomText(19)}${MARK}${randomText(20)}`,
        `OPENAI_API_KEY=sk-${randomText(20)}${MARK}${randomText(21)}`,
        `const ri${legacyKey()} = 1;`,
      ],
    },
  },
];

/** OpenAI: the API platform. */
export const openai = defineProvider({
  id: "openai",
  name: "OpenAI",
  variables: ["OPENAI_API_KEY", "OPENAI_ADMIN_KEY", "OPENAI_KEY", "OPENAI_API_TOKEN"],
  formats,
  playbook: openaiPlaybook,
});

function key(prefix: string, half: number): string {
  const text = (): string => randomText(half, alphabets.base64url);
  return prefix + text() + MARK + text();
}

function legacyKey(): string {
  return `sk-${randomText(20)}${MARK}${randomText(20)}`;
}

function matchSamples(prefix: string, halves: readonly number[]): readonly Sample[] {
  return halves.flatMap((half) => [
    ...inSurroundings(() => key(prefix, half), surroundings),
    sample(key(prefix, half), (value) => `client = OpenAI(api_key="${value}")`),
    sample(key(prefix, half), (value) => `GET /login?next=%2Fchat%3Fkey%3D${value}`),
  ]);
}

function nearMisses(prefix: string): readonly string[] {
  return [
    `OPENAI_API_KEY=${prefix}${randomText(156)}`,
    `OPENAI_API_KEY=${key(prefix, 19)}`,
    `OPENAI_API_KEY=${key(prefix, 101)}`,
    `OPENAI_API_KEY=${key(`di${prefix}`, 58)}`,
    `OPENAI_API_KEY=${prefix}${randomText(58)}${MARK}`,
  ];
}
