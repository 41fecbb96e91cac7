import { randomInt } from "node:crypto";
import { crc32 } from "node:zlib";
import { isHex } from "../formats/characters.ts";
import { keyed } from "../formats/define-format.ts";
import { alphabets, randomText } from "../formats/sample.ts";
import { alphanumeric, digits, hex, optional, shape } from "../formats/shape.ts";
import { coolifyPlaybook } from "./coolify-playbook.ts";
import { bearer, get, withHeaders } from "./key-request.ts";
import { defineProvider } from "./provider.ts";
import { active, inactive, unknown } from "./verification.ts";

/** Coolify, on a server of one's own or as a service. */
export const coolify = defineProvider({
  id: "coolify",
  name: "Coolify",
  // `COOLIFY_URL` and `APP_UUID` often stand beside them; they are no secrets.
  variables: ["COOLIFY_TOKEN", "COOLIFY_API_TOKEN", "COOLIFY_API_KEY"],
  formats: [
    keyed({
      id: "coolify-api-token",
      name: "API token",
      severity: "critical",
      // Number, bar, 40 characters, and their CRC-32 in newer versions.
      shape: shape`${digits(1, 10)}|${alphanumeric(40)}${optional(shape`${hex(8)}`)}`,
      // Every program made with Laravel Sanctum has such tokens.
      words: ["coolify", "/api/v1/deploy?uuid=", "/api/v1/applications/"],
      by: "nearby",
      source: "Coolify, app/Models/User.php, read 2026-11",
      isGenuine,
      complete: withChecksum,
      seen: {
        variable: "COOLIFY_TOKEN",
        header: "Authorization: Bearer ",
        url: "https://coolify.example.com/api/v1/version",
      },
      alsoSeen: [
        (key) =>
          `curl -X POST "https://cf.example.com/api/v1/deploy?uuid=x" -H "Authorization: Bearer ${key}"`,
      ],
      unlike: [
        () => `COOLIFY_TOKEN=7|${randomText(39)}g${"0".repeat(8)}`,
        () => `| coolify | 7|${randomText(40, alphabets.hex)}|`,
        () => `SANCTUM_TOKEN=${randomInt(1, 1000)}|${randomText(40)}`,
        () =>
          `COOLIFY_URL=https://coolify.example.com\nAPP_UUID=${randomText(24, alphabets.lowerAlphanumeric)}`,
      ],
    }),
  ],
  playbook: coolifyPlaybook,
  verifications: [
    {
      id: "coolify-team",
      formats: ["coolify-api-token"],
      // Not /version, whose answer is plain text that Laravel calls HTML. No usual host: most servers are people's own.
      requests: [get("{host}/api/v1/teams/current", withHeaders(bearer, { accept: "application/json" }))],
      answers: [
        active(200, '"name"'),
        // The API is switched off, or the server is not on the list of addresses.
        unknown(403, ["API is disabled", "not allowed to access"]),
        // A token for deployments alone may not read.
        active(403, "Missing required permissions"),
        inactive(401, "Unauthenticated"),
        inactive(400, "Invalid token"),
      ],
      traits: { organization: "name" },
      source: "Coolify, routes/api.php and openapi.yaml, read 2026-11",
    },
  ],
});

/** The checksum must be right; 40 characters without one must not be the hash of a commit. */
function isGenuine(token: string): boolean {
  const text = token.slice(token.indexOf("|") + 1);
  return text.length > 40 ? checksum(text.slice(0, 40)) === text.slice(40) : !isHex(text);
}

function withChecksum(example: string): string {
  const [number = "", text = ""] = example.split("|");
  return text.length > 40 ? `${number}|${text.slice(0, 40)}${checksum(text.slice(0, 40))}` : example;
}

function checksum(text: string): string {
  return crc32(text).toString(16).padStart(8, "0");
}
