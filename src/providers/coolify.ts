import { randomInt } from "node:crypto";
import { crc32 } from "node:zlib";
import { alphabets, randomText } from "../formats/sample.ts";
import { inSurroundings, type Surroundings, sample } from "../formats/surroundings.ts";
import type { Sample } from "../formats/token-format.ts";
import { coolifyPlaybook } from "./coolify-playbook.ts";
import { defineProvider } from "./provider.ts";

const surroundings: Surroundings = {
  variable: "COOLIFY_TOKEN",
  header: "Authorization: Bearer ",
  url: "https://coolify.example.com/api/v1/version",
};

/** Coolify, on a server of one's own or as a service. */
export const coolify = defineProvider({
  id: "coolify",
  name: "Coolify",
  // `COOLIFY_URL` and `APP_UUID` often stand beside them; they are no secrets.
  variables: ["COOLIFY_TOKEN", "COOLIFY_API_TOKEN", "COOLIFY_API_KEY"],
  formats: [
    {
      id: "coolify-api-token",
      name: "API token",
      severity: "critical",
      // A number and a bar are all that every token begins with, and every program made with Laravel Sanctum has such
      // tokens: the words decide.
      keywords: ["coolify", "/api/v1/deploy?uuid=", "/api/v1/applications/"],
      context: { by: "nearby" },
      // Number, bar, 40 characters, and their CRC-32 in newer versions; source: Coolify, app/Models/User.php (2026-11).
      // It may follow `\n`, which ends in a letter itself.
      pattern:
        /(?:(?<![A-Za-z0-9_])|(?<=\\[nrt]))(?<secret>[0-9]{1,10}\|[A-Za-z0-9]{40}(?:[0-9a-f]{8})?)(?![A-Za-z0-9])/g,
      isGenuine,
      samples: { match, ignore },
    },
  ],
  playbook: coolifyPlaybook,
});

/** The checksum must be right; 40 characters without one must not be the hash of a commit. */
function isGenuine(secret: string): boolean {
  const text = secret.slice(secret.indexOf("|") + 1);
  if (text.length > 40) return checksum(text.slice(0, 40)) === text.slice(40);
  return !/^[0-9a-f]{40}$/i.test(text);
}

function checksum(text: string): string {
  return crc32(text).toString(16).padStart(8, "0");
}

function token(): string {
  const text = randomText(40);
  return `${randomInt(1, 10_000)}|${text}${checksum(text)}`;
}

function match(): readonly Sample[] {
  return [
    ...inSurroundings(token, surroundings),
    ...inSurroundings(() => `${randomInt(1, 1000)}|${randomText(40)}`, surroundings),
    sample(
      token(),
      (key) => `curl -X POST "https://cf.example.com/api/v1/deploy?uuid=x" -H "Authorization: Bearer ${key}"`,
    ),
  ];
}

function ignore(): readonly string[] {
  const commit = randomText(40, alphabets.hex);
  const text = randomText(40);
  const wrong = checksum(`${text}.`);
  return [
    `COOLIFY_TOKEN=7|${randomText(39)}`,
    `COOLIFY_TOKEN=7|${randomText(41)}`,
    `COOLIFY_TOKEN=7|${text}${wrong}`,
    `COOLIFY_TOKEN=7|${text}${checksum(text)}0`,
    `| coolify | 7|${commit}|`,
    `SANCTUM_TOKEN=${token()}`,
    `COOLIFY_URL=https://coolify.example.com\nAPP_UUID=${randomText(24, alphabets.lowerAlphanumeric)}`,
  ];
}
