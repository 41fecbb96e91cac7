import { expect, test } from "@jest/globals";
import { alphabets, randomText } from "../../../src/formats/sample.ts";
import { catalogue } from "../../../src/providers/catalogue.ts";
import type { Match } from "../../../src/scan/match.ts";
import { createScanner, type Scanned, type Scanner } from "../../../src/scan/scanner.ts";
import { withVersions } from "../../../src/scan/versions.ts";
import { partsOf, randomVersions } from "../../support/random-versions.ts";
import { Chance } from "../chance.ts";

const scanner = createScanner(catalogue);

/** Lines that say nothing, and are long enough to count as lines. */
function plain(count: number, first = 0): readonly string[] {
  return Array.from(
    { length: count },
    (_, line) => `const total${first + line} = price * ${first + line}; // without taxes`,
  );
}

function bytesOf(...lines: readonly (readonly string[])[]): Buffer {
  return Buffer.from(`${lines.flat().join("\n")}\n`);
}

// More of them: test/histories/versions.test.ts.
test.each([1, 2, 3, 4])("of versions that follow each other the same is found (%i)", (seed) => {
  const followed = withVersions(scanner);
  for (const { path, bytes } of randomVersions(new Chance(seed), partsOf(0), 30))
    expect(told(followed.scan(path, bytes))).toEqual(told(scanner.scan(path, bytes)));
});

const key = randomText(32, alphabets.hex);

/** What makes a key of a value, where the value has a name that says nothing. */
const WORDS = [
  ["the word of a provider", "# datadog", `api_key: "${key}"`],
  ["the name that a value carries", "- name: DATADOG_API_KEY", `  value: "${key}"`],
  ["the end of a quoted text", "it's", `secret_key = '${randomText(40, alphabets.base64)}`],
] as const;

test.each(
  WORDS.flatMap((word) => [...Array.from({ length: 19 }, (_, line) => [...word, line - 9] as const)]),
)("%s counts when it comes and when it goes: %s, %s, %i lines away", (_, word, value, distance) => {
  const lines = [...plain(60), value, ...plain(60, 60)];
  const words = [...lines];
  words.splice(60 + distance, 0, word);
  const near = [...words.slice(0, 50), ...words.slice(55)];
  const followed = withVersions(scanner);
  for (const version of [lines, words, near, words, lines]) {
    const bytes = bytesOf(version);
    expect(told(followed.scan("a.txt", bytes))).toEqual(told(scanner.scan("a.txt", bytes)));
  }
});

test("an id that has its secret far away is not given to another one", () => {
  const account = `AC${randomText(32, alphabets.hex)}`;
  const half = () => [`account_sid: ${account}`, `auth_token: ${randomText(32, alphabets.hex)} # twilio`];
  const [one, other] = [half(), half()];
  const followed = withVersions(scanner);
  const both = [...one, ...plain(900), ...other];
  const shifted = [...one, "// first", ...plain(900), ...other, "// last"];
  for (const version of [one, both, shifted, [...plain(900), ...other]]) {
    const bytes = bytesOf(plain(900), version);
    expect(told(followed.scan("a.txt", bytes))).toEqual(told(scanner.scan("a.txt", bytes)));
  }
});

test("of a version with one more line, only the lines around it are scanned", () => {
  const { lengths, followed } = counted();
  followed.scan("a.ts", bytesOf(plain(2_000)));
  followed.scan("a.ts", bytesOf(plain(1_000), ["const one = 1;"], plain(1_000, 1_000)));
  followed.scan("a.ts", bytesOf(["const two = 2;"], plain(1_000), ["const one = 1;"], plain(1_000, 1_000)));
  expect(lengths).toHaveLength(3);
  expect(lengths[0]).toBeGreaterThan(60_000);
  expect(Math.max(...lengths.slice(1))).toBeLessThan(3_000);
});

test("of a version that is the same, nothing is scanned", () => {
  const { lengths, followed } = counted();
  for (let times = 0; times < 3; times++) followed.scan("a.ts", bytesOf(plain(20)));
  expect(lengths).toHaveLength(1);
});

test("a file at another path is scanned whole: the path may say what its values are", () => {
  const { lengths, followed } = counted();
  for (const path of ["a.ts", "datadog/a.ts"]) followed.scan(path, bytesOf(plain(1_000)));
  expect(lengths[0]).toBe(lengths[1]);
});

test("a version with other bytes than text is scanned whole, and so is the one behind it", () => {
  const { lengths, followed } = counted();
  const [text, binary] = [bytesOf(plain(1_000)), bytesOf(plain(500), ["\0"], plain(499, 501))];
  for (const bytes of [text, binary, text]) followed.scan("a.ts", bytes);
  expect(lengths).toEqual([text.length, binary.length, text.length]);
});

test("what many versions have spent together is not more than one text may spend", () => {
  const [some, none] = [0.4, 0.01];
  const spends: Scanner = {
    reach: scanner.reach,
    scan: (path, bytes) => {
      const scanned = scanner.scan(path, bytes);
      return { ...scanned, looked: { ...scanned.looked, spent: bytes.length > 10_000 ? none : some } };
    },
  };
  const { lengths, followed } = counted(spends);
  for (let lines = 0; lines < 5; lines++) followed.scan("a.ts", bytesOf(plain(1_000), plain(lines)));
  expect(lengths.filter((length) => length > 10_000)).toHaveLength(2);
});

test("memory that threads share may be used for something else afterwards", () => {
  const followed = withVersions(scanner);
  const shared = Buffer.from(new SharedArrayBuffer(200_000));
  for (const lines of [plain(500), plain(1_000), [...plain(600), `DATADOG_API_KEY=${key}`, ...plain(400)]]) {
    const bytes = bytesOf(lines);
    bytes.copy(shared);
    const found = followed.scan("a.ts", shared.subarray(0, bytes.length));
    expect(told(found)).toEqual(told(scanner.scan("a.ts", bytes)));
    shared.fill(0x20);
  }
});

function counted(inner = scanner) {
  const lengths: number[] = [];
  const counting: Scanner = {
    reach: inner.reach,
    scan(path, bytes) {
      lengths.push(bytes.length);
      return inner.scan(path, bytes);
    },
  };
  return { lengths, followed: withVersions(counting) };
}

function told({ matches, unfinished }: Scanned): readonly string[] {
  return [...matches.map(toldOf), ...unfinished];
}

function toldOf({ formatId, confidence, secret, variable, keyId, start, end }: Match): string {
  const place = `${start.line}:${start.column}-${end.line}:${end.column}`;
  return [place, formatId, confidence, variable, keyId, secret.reveal("fingerprint")].join(" ");
}
