import { alphabets, randomText } from "../formats/sample.ts";
import { inSurroundings, sample } from "../formats/surroundings.ts";
import type { Sample } from "../formats/token-format.ts";
import { defineProvider } from "./provider.ts";
import { replicatePlaybook } from "./replicate-playbook.ts";

/** Replicate: hosted models. */
export const replicate = defineProvider({
  id: "replicate",
  name: "Replicate",
  variables: ["REPLICATE_API_TOKEN", "REPLICATE_API_KEY"],
  formats: [
    {
      id: "replicate-api-token",
      name: "API token",
      severity: "high",
      keywords: ["r8_"],
      // 40 characters in all; source: Replicate, API tokens (read 2026-11). `-` and `_` as TruffleHog allows them.
      // It may follow `\n` or `%3D`, which end in a letter or digit themselves.
      pattern:
        /(?:(?<![A-Za-z0-9_])|(?<=\\[nrt]|%[0-9A-F]{2}))(?<secret>r8_[A-Za-z0-9_-]{37})(?![A-Za-z0-9_-])/g,
      samples: { match, ignore },
    },
  ],
  playbook: replicatePlaybook,
});

function token(length: number): string {
  return `r8_${randomText(length)}`;
}

function match(): readonly Sample[] {
  return [
    ...inSurroundings(() => token(37), {
      variable: "REPLICATE_API_TOKEN",
      header: "Authorization: Bearer ",
      url: "https://api.replicate.com/v1/account",
    }),
    sample(token(37), (key) => `replicate = Replicate(api_token="${key}")`),
    sample(token(37), (key) => `GET /login?next=%2Fchat%3Ftoken%3D${key}`),
    sample(`r8_${randomText(37, alphabets.lowerAlphanumeric)}`, (key) => `Authorization: Token ${key}`),
  ];
}

function ignore(): readonly string[] {
  return [
    ...[35, 36, 38, 48].map((length) => `REPLICATE_API_TOKEN=${token(length)}`),
    `REPLICATE_API_TOKEN=${randomText(40)}`,
    `const ${randomText(4, alphabets.letters)}${token(37)} = 1;`,
  ];
}
