import { groqPlaybook } from "./groq-playbook.ts";
import { defineProvider, type Sample } from "./provider.ts";
import { randomText } from "./sample.ts";
import { inSurroundings, sample } from "./surroundings.ts";

/** Groq: GroqCloud, fast inference of open models. */
export const groq = defineProvider({
  id: "groq",
  name: "Groq",
  variables: ["GROQ_API_KEY"],
  formats: [
    {
      id: "groq-api-key",
      name: "API key",
      severity: "high",
      keywords: ["gsk_"],
      // Source: the rules of TruffleHog (groq) and betterleaks (groq-api-key), read 2026-11.
      // It may follow `\n` or `%3D`, which end in a letter or digit themselves.
      pattern:
        /(?:(?<![A-Za-z0-9_])|(?<=\\[nrt]|%[0-9A-F]{2}))(?<secret>gsk_[A-Za-z0-9]{52})(?![A-Za-z0-9])/g,
      samples: { match, ignore },
    },
  ],
  playbook: groqPlaybook,
});

function key(length: number): string {
  return `gsk_${randomText(length)}`;
}

function match(): readonly Sample[] {
  return [
    ...inSurroundings(() => key(52), {
      variable: "GROQ_API_KEY",
      header: "Authorization: Bearer ",
      url: "https://api.groq.com/openai/v1/models",
    }),
    sample(key(52), (value) => `client = Groq(api_key="${value}")`),
    sample(key(52), (value) => `GET /login?next=%2Fchat%3Fkey%3D${value}`),
  ];
}

function ignore(): readonly string[] {
  return [
    ...[50, 51, 53, 60].map((length) => `GROQ_API_KEY=${key(length)}`),
    `GROQ_API_KEY=gsk-${randomText(52)}`,
    `const lo${key(52)} = 1;`,
  ];
}
