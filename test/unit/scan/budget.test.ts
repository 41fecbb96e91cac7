import { expect, test } from "@jest/globals";
import { randomText } from "../../../src/formats/sample.ts";
import { catalogue } from "../../../src/providers/catalogue.ts";
import { datadog } from "../../../src/providers/datadog.ts";
import { discord } from "../../../src/providers/discord.ts";
import { dropbox } from "../../../src/providers/dropbox.ts";
import type { Provider } from "../../../src/providers/provider.ts";
import { twitter } from "../../../src/providers/twitter.ts";
import { scanCommit } from "../../../src/scan/scan-commit.ts";
import { createScanner } from "../../../src/scan/scanner.ts";
import { holdsKey, withoutKeys } from "../../../src/scan/stored-text.ts";
import { acmeKey, commit, provider } from "./acme.ts";

/** Without vowels, so that chance makes no words. */
const value = (): string => `q7${randomText(22, "bdfhjmqrvxz2345679")}`;
const hexadecimal = (length: number): string => randomText(length, "0123456789abcdef");

const sticky = provider({ begins: true, pattern: /(?<secret>acme_[a-z]{8})(?![a-z])/g }, "sticky");
const windowed = provider({ pattern: /(?<secret>acme_[a-z]{8})(?![a-z])/g }, "window");
const wordy = provider({ pattern: /(?<secret>acme_[a-z]{8})(?![a-z])/g, nearby: ["bluewhale"] }, "wordy");
const keyed = provider(
  { keywords: ["bluewhale"], pattern: /\b(?<secret>[a-z\d]{24})\b/g, context: { by: "nearby" } },
  "keyed",
);
const general = provider(
  { keywords: ["token"], pattern: /(?<secret>\S{8,512})/g, context: { by: "general" } },
  "general",
);

/** What keeps each of them busy, and what it finds. */
const busy: readonly (readonly [string, Provider, () => string, () => string])[] = [
  ["a pattern that is tried where its text stands", sticky, () => "acme_- ".repeat(41_000), acmeKey],
  ["a pattern that looks around its text", windowed, () => `${acmeKey()} `.repeat(4_600), acmeKey],
  ["a pattern that needs a word near it", wordy, () => `${acmeKey()} `.repeat(16_000), acmeKey],
  ["values near a provider's words", keyed, () => `bluewhale ${value()}\n`.repeat(4_600), value],
  ["values that are named like a secret", general, () => `token=${value()}\n`.repeat(4_600), value],
  ["hashes near such a name", general, () => `token md5: ${hexadecimal(32)}\n`.repeat(16_000), value],
];

test.each(busy)(
  "a text that is made to keep busy %s is not scanned whole, and that is told",
  (...[, format, hostile, key]) => {
    const scanner = createScanner([format]);
    const last = key();
    const place = `bluewhale token=${last}`;
    const { matches, unfinished } = scanner.scan("", Buffer.from(`${hostile()}\n${place}\n`));
    expect(unfinished).toEqual([`${format.id}-key`]);
    expect(matches.some(({ secret }) => secret.reveal("fingerprint") === last)).toBe(false);
    const after = scanner.scan("", Buffer.from(`${"\n".repeat(10_000)}${place}\n`));
    expect(after).toMatchObject({ matches: [{ formatId: `${format.id}-key` }], unfinished: [] });
  },
);

test("what was found before stays, and other formats are looked for to the end", () => {
  const other = provider({ keywords: ["emca_"], pattern: /(?<secret>emca_[a-z]{8})/g }, "other");
  const text = `${acmeKey()} ${"acme_- ".repeat(41_000)} ${acmeKey()} emca_${randomText(8, "bdfhjm")}`;
  const { matches, unfinished } = createScanner([sticky, other]).scan("", Buffer.from(text));
  expect(matches.map(({ formatId }) => formatId)).toEqual(["sticky-key", "other-key"]);
  expect(unfinished).toEqual(["sticky-key"]);
});

test("a longer text may take more, and what is decoded from a text takes of the same", () => {
  const scanner = createScanner([sticky]);
  const tries = "acme_- ".repeat(36_000);
  expect(scanner.scan("", Buffer.from(tries)).unfinished).toEqual([]);
  const long = tries.repeat(2) + " ".repeat(1_500_000);
  expect(scanner.scan("", Buffer.from(long)).unfinished).toEqual([]);
  const encoded = Buffer.from("acme_- ".repeat(5_500)).toString("base64");
  expect(scanner.scan("", Buffer.from(`${tries}\n${encoded}`)).unfinished).toEqual(["sticky-key"]);
});

test("a commit names the files of which not all was scanned; a name or a comment is not repeated", () => {
  const hostile = "acme_- ".repeat(41_000);
  const { findings, unfinished } = scanCommit(
    commit,
    [
      { kind: "content", path: "long.txt", text: `${acmeKey()} ${hostile}` },
      { kind: "patch", path: "short.txt", patch: `@@ -0,0 +1 @@\n+${acmeKey()}` },
    ],
    [sticky],
  );
  expect(findings.map(({ location }) => location.path)).toEqual(["long.txt", "short.txt"]);
  expect(unfinished).toEqual([
    {
      kind: "unreadable",
      path: "long.txt",
      reason:
        "only a part of it was scanned, because too much in it looks like sticky-key; please split the file, or let the policy ignore its path",
    },
  ]);
  expect(holdsKey(hostile, [sticky])).toBe(true);
  expect(withoutKeys(hostile, [sticky])).toBe("(left out: it is too long to look for keys in it)");
});

const lines = (count: number, line: (number: number) => string) =>
  Array.from({ length: count }, (_, number) => line(number)).join("\n");

test.each<readonly [string, string]>([
  ["zeros in base64, in lines", lines(20_000, () => "A".repeat(64))],
  ["zeros in base64, in one line", "A".repeat(400_000)],
  [
    "numbers in base64",
    lines(45_000, (number) => Buffer.from(String(1_000_000 + 37 * number)).toString("base64")),
  ],
])("%s are scanned to the end", (_, text) => {
  const { matches, unfinished } = createScanner([discord, dropbox, twitter]).scan("", Buffer.from(text));
  expect({ matches, unfinished }).toEqual({ matches: [], unfinished: [] });
});

const bcrypt = (): string => `$2b$12$${randomText(53, "ABCDEFabcdefghkmnpqrstuvwxyz./0123456789")}`;
const mail = (number: number): string =>
  `"email": "user.${number}@acme.io", "created": "2026-11-22T10:00:00Z"`;

/** What people keep by the thousand, and one password among it. */
const crowds: readonly (readonly [string, string, (number: number) => string, string])[] = [
  ["hashes in JSON", "users.json", () => `  { "password": "${bcrypt()}" },\n`, '  { "password": "KEY" }'],
  [
    "hashes in a file that is called like one of Composer",
    "oauth.json",
    () => `  { "password": "${bcrypt()}" },\n`,
    '  { "password": "KEY" }',
  ],
  ["hashes in YAML", "users.yaml", () => `- password: ${bcrypt()}\n`, "- password: KEY"],
  [
    "encrypted values",
    "secrets.yaml",
    () => `token: ENC[AES256_GCM,data:${randomText(27)}=,iv:${randomText(43)}=,type:str]\n`,
    "token: KEY",
  ],
  [
    "hashes that only their name tells",
    "users.json",
    (number) => `  { ${mail(number)}, "password_hash": "${hexadecimal(64)}" },\n`,
    '  { "password": "KEY" }',
  ],
];

test.each(crowds)(
  "%s by the thousand are scanned to the end, and what opens something is found",
  (...crowd) => {
    const [, path, lineOf, last] = crowd;
    const password = randomText(20, "bdfhjmqrvxzBDFHJMQRVXZ23456789");
    const text = `${Array.from({ length: 5_000 }, (_, number) => lineOf(number)).join("")}${last.replace("KEY", password)}\n`;
    const { matches, unfinished } = createScanner(catalogue).scan(path, Buffer.from(text));
    expect(unfinished).toEqual([]);
    expect(matches.map(({ secret }) => secret.reveal("fingerprint"))).toEqual([password]);
  },
);

test("hashes of files by the thousand are scanned to the end, in a folder that is called like a service, too", () => {
  const sums = Array.from({ length: 9_000 }, (_, number) => `${hexadecimal(32)}  lib/checks/${number}.py\n`);
  const key = hexadecimal(32);
  const text = `${sums.join("")}DD_API_KEY=${key}\n`;
  const { matches, unfinished } = createScanner([datadog]).scan("datadog/files.txt", Buffer.from(text));
  expect(unfinished).toEqual([]);
  expect(matches.map(({ secret }) => secret.reveal("fingerprint"))).toEqual([key]);
});
