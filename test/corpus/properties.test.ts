import { expect } from "@jest/globals";
import { commitSha } from "../../src/incident/commit-sha.ts";
import { catalogue } from "../../src/providers/catalogue.ts";
import type { Match } from "../../src/scan/match.ts";
import { scanCommit } from "../../src/scan/scan-commit.ts";
import { createScanner } from "../../src/scan/scanner.ts";
import { type Chance, property } from "../unit/chance.ts";
import { type Positive, positives } from "./corpus.ts";
import { Dice } from "./dice.ts";
import { encode, offsetOf } from "./text-file.ts";

const scanner = createScanner(catalogue);
const apart = `\n${"The weather was fine on that day, and nobody went home.\n".repeat(60)}`;

const formats = new Map(
  catalogue.flatMap((provider) => provider.formats.map((format) => [format.id, format])),
);

property("a finding's place is that of its key, wherever it stands in its line and file", 2, (chance) => {
  for (const positive of some(chance).filter(isLiteral)) {
    const text = edited(positive, chance);
    const encoding = chance.pick([undefined, undefined, "utf16le", "utf16be", "utf8-bom"] as const);
    const read = encoding === "utf8-bom" ? `\uFEFF${text}` : text;
    const matches = scanner.scan(positive.path, encode(text, encoding)).matches;
    // A file in UTF-16 is read in two ways, which agree about lines only.
    const right = new Set(matches.filter((match) => isWritten(match, read)).map(lineAndKey));
    expect(
      matches.filter((match) => !right.has(lineAndKey(match))).map((match) => sliceOf(read, match)),
    ).toEqual([]);
  }
});

property("what stands 3,000 characters away changes nothing, and the order of files neither", 1, (chance) => {
  const files = some(chance);
  for (const [index, one] of files.entries()) {
    const other = files[(index * 7 + 3) % files.length] ?? one;
    const [first, second] = [one, other].map(({ text }) => scanner.scan("", Buffer.from(text)).matches);
    const both = scanner.scan("", Buffer.from(one.text + apart + other.text)).matches;
    const lines = (one.text + apart).split("\n").length - 1;
    expect(both.map((match) => told(match))).toEqual([
      ...(first ?? []).map((match) => told(match)),
      ...(second ?? []).map((match) => told(match, lines)),
    ]);
  }
});

property("the words of all providers, 3,000 characters away, change nothing", 1, (chance) => {
  const words = new Set(catalogue.flatMap(({ formats }) => formats.flatMap(({ keywords }) => keywords)));
  const far = [...words].map((word) => `${word}\n`).join("");
  expect(scanner.scan("", Buffer.from(far)).matches).toEqual([]);
  for (const { text } of some(chance).filter((_, index) => index % 15 === 0)) {
    const alone = scanner.scan("", Buffer.from(text)).matches.map((match) => told(match));
    expect(scanner.scan("", Buffer.from(text + apart + far)).matches.map((match) => told(match))).toEqual(
      alone,
    );
  }
});

property("the app finds in a patch of new lines what the scanner finds in the file", 1, (chance) => {
  const commit = commitSha("a".repeat(40));
  for (const { path, text } of some(chance)) {
    const lines = text.split("\n");
    const patch = `@@ -0,0 +1,${lines.length} @@\n${lines.map((line) => `+${line}`).join("\n")}`;
    const { findings: found } = scanCommit(commit, [{ kind: "patch", path, patch }], catalogue);
    const scanned = scanner.scan(path, Buffer.from(text)).matches;
    expect(
      found.map(({ formatId, secret, variable, keyId, location }) =>
        [formatId, secret.reveal("fingerprint"), variable, keyId, location.startLine, location.endLine].join(
          " ",
        ),
      ),
    ).toEqual(
      scanned.map(({ formatId, secret, variable, keyId, start, end }) =>
        [formatId, secret.reveal("fingerprint"), variable, keyId, start.line, end.line].join(" "),
      ),
    );
  }
});

property("a mask shows at most eight characters and a quarter of a key", 1, (chance) => {
  const matches = some(chance).flatMap(({ path, bytes }) => scanner.scan(path, bytes).matches);
  expect(matches.length).toBeGreaterThan(100);
  for (const { secret } of matches) {
    const [value, shown] = [secret.reveal("fingerprint"), secret.mask.replace("\u2026", "")];
    expect(value.startsWith(shown)).toBe(true);
    expect(shown.length).toBeLessThanOrEqual(Math.min(8, value.length / 4));
    expect(secret.hideIn(`a ${value} b`)).toBe(`a ${shown}\u2026 b`);
  }
});

function some(chance: Chance): readonly Positive[] {
  return positives(new Dice(`properties ${chance.below(2 ** 30)}`), { perKind: 0.1, perNegative: 0 });
}

/** Where the key stands there letter by letter; a random password may hold what reads as an escape. */
function isLiteral({ core, family, key }: Positive): boolean {
  return core !== undefined && family !== "encoded" && !/%[\da-f]{2}/i.test(key);
}

/** The text of a file with something before the line of its key, and perhaps with the line ends of Windows. */
function edited({ text, place }: Positive, chance: Chance): string {
  const line = text.lastIndexOf("\n", place.start) + 1;
  const marked =
    text.slice(0, line) + chance.pick(["", "\u00e9", "\u{1F511} \u6F22\u5B57 "]) + text.slice(line);
  return chance.below(2) === 0 ? marked : marked.replaceAll(/\r?\n/g, "\r\n");
}

/** True where the key stands at its place; some are put into another form, such as the password of a basic header. */
function isWritten(match: Match, text: string): boolean {
  const slice = sliceOf(text, match);
  const key = match.secret.reveal("fingerprint");
  const normalized = formats.get(match.formatId)?.normalize?.(slice) ?? slice;
  return normalized === key || Buffer.from(slice, "base64").includes(key);
}

function sliceOf(text: string, { start, end }: Match): string {
  return text.slice(offsetOf(text, start), offsetOf(text, end));
}

function lineAndKey({ secret, start }: Match): string {
  return `${start.line} ${secret.reveal("fingerprint")}`;
}

function told({ formatId, secret, start, end }: Match, lines = 0): string {
  const place = [start.line + lines, start.column, end.line + lines, end.column];
  return [formatId, secret.reveal("fingerprint"), ...place].join(" ");
}
