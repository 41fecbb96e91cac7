import { describe, expect, test } from "@jest/globals";
import { alphabets, randomText } from "../../src/formats/sample.ts";
import type { Sample, TokenFormat } from "../../src/formats/token-format.ts";
import { Secret } from "../../src/incident/secret.ts";
import { catalogue } from "../../src/providers/catalogue.ts";
import { type FoundKey, findKeys } from "./find-keys.ts";
import { hostileLine, hostileUnits, millisecondsOf } from "./hostile-lines.ts";

const formats = catalogue.flatMap((provider) => provider.formats);

/** Each line is four times as long as the one before; a quadratic pattern takes 16 times as long for it. */
const LENGTHS = [15_625, 62_500, 250_000, 1_000_000];
const MOST = 8;
/** Shorter times are noise. */
const LEAST_MILLISECONDS = 5;

describe.each(formats)("$id", (format) => {
  const samples = format.samples.match();

  test("finds every sample, and exactly its key", () => {
    for (const { text, secret } of samples) {
      expect(findKeys(text, format).map((key) => key.secret)).toEqual([secret]);
    }
  });

  test("has a keyword in every match", () => {
    expect(format.keywords).toEqual(format.keywords.map((keyword) => keyword.toLowerCase()));
    if (format.context !== undefined) return;
    for (const { match } of samples.flatMap(({ text }) => findKeys(text, format))) {
      expect(format.keywords.filter((keyword) => match.toLowerCase().includes(keyword))).not.toEqual([]);
    }
  });

  test("alone claims its samples", () => {
    expect(samples.flatMap((sample) => rivals(sample, format))).toEqual([]);
  });

  test("lets near misses pass", () => {
    const nearMisses = format.samples.ignore();
    expect(nearMisses.length).toBeGreaterThanOrEqual(3);
    expect(nearMisses.filter((text) => findKeys(text, format).length > 0)).toEqual([]);
  });

  test("shows its keys in at least six different surroundings", () => {
    expect(new Set(samples.map((sample) => surroundings(sample, format))).size).toBeGreaterThanOrEqual(6);
  });

  test("has a well-formed pattern without an unbounded repeat", () => {
    expect(format.pattern.flags).toMatch(/^gi?$/);
    expect(format.pattern.source).toContain("(?<secret>");
    const withoutCharacters = format.pattern.source.replaceAll(/\\./g, "").replaceAll(/\[[^\]]*\]/g, "");
    expect(withoutCharacters).not.toMatch(/[*+]|\{\d+,\}/);
  });

  test("is linear", () => {
    expect(hostileUnits(format).filter((unit) => !isLinear(format, unit))).toEqual([]);
  });

  test("shows at most 8 characters and a quarter of a key", () => {
    for (const { secret } of samples) {
      const shown = new Secret(secret).mask.replace("…", "");
      expect(secret.startsWith(shown)).toBe(true);
      expect(shown.length).toBeLessThanOrEqual(Math.min(8, secret.length / 4));
    }
  });

  test("names a key by less than the key", () => {
    for (const { text } of samples) {
      for (const { secret, groups } of findKeys(text, format)) {
        const id = format.keyId?.(secret, groups);
        expect(id === undefined || (id.length > 0 && !id.includes(secret))).toBe(true);
      }
    }
  });

  test("has names and words in the right form", () => {
    expect(format.name).toMatch(/^(?:[a-z]|[A-Z]{2})[^.]*[^.\s]$/);
    expect(format.nearby ?? []).toEqual((format.nearby ?? []).map((word) => word.toLowerCase()));
    expect(format.nearby ?? ["any"]).not.toEqual([]);
  });
});

test("what guides print besides keys is no leak", () => {
  const found = guideLines().flatMap((text) =>
    formats.filter((format) => findKeys(text, format).length > 0).map(({ id }) => `${id}: ${text}`),
  );
  expect(found).toEqual([]);
});

/** Other formats that would win or tie: their key overlaps the sample's and is at least as long. */
function rivals({ text, secret }: Sample, format: TokenFormat): readonly string[] {
  const own = findKeys(text, format).find((key) => key.secret === secret);
  if (own === undefined) return [`${format.id} itself does not find its key`];
  return formats
    .filter((other) => other !== format && findKeys(text, other).some((key) => beats(key, own)))
    .map((other) => `${other.id} in ${text.slice(0, own.start)}...${text.slice(own.end)}`);
}

function beats(other: FoundKey, own: FoundKey): boolean {
  return other.start < own.end && own.start < other.end && other.end - other.start >= own.end - own.start;
}

function surroundings({ text }: Sample, format: TokenFormat): string {
  const [key] = findKeys(text, format);
  return key === undefined ? text : text.slice(0, key.start) + text.slice(key.end);
}

/** From short to long, so that a bad pattern fails before it stalls the test. */
function isLinear(format: TokenFormat, unit: string): boolean {
  const lines = LENGTHS.map((length) => hostileLine(format, unit, length));
  return lines.every((line, index) => keepsPace(format.pattern, lines[index - 1] ?? line, line));
}

/** Several tries, because the machine does other things as well; one good one is proof enough. */
function keepsPace(pattern: RegExp, short: string, long: string): boolean {
  millisecondsOf(pattern, short); // V8 compiles a pattern only after its first use, which is slower.
  return Array.from({ length: 10 }).some(() => {
    const least = Math.max(LEAST_MILLISECONDS, millisecondsOf(pattern, short));
    return millisecondsOf(pattern, long) <= MOST * least;
  });
}

/** Signatures, addresses, names and samples as they stand in rotation guides. */
function guideLines(): readonly string[] {
  return [
    `AIGC:\n  ProduceID: "${"0".repeat(32)}"\n  ReservedCode1: 3044${randomText(138, alphabets.hex)}`,
    `REDIS_URL="redis://localhost:6379/0"\nMUSIC_PROVIDER=replicate`,
    "HF_SPACE_ID=acme/demo\nSPACE_ID=acme/demo\nHF_API_URL=https://acme-demo.hf.space\nNEXT_PUBLIC_HF_SPACE=true",
    `APP_UUID="${randomText(24, alphabets.lowerAlphanumeric)}"  # coolify`,
    'COOLIFY_TOKEN="your-coolify-api-token"',
    "Authorization: Bearer YOUR_API_KEY",
    'HUGGINGFACE_API_KEY="your-huggingface-api-key-here"\nHUGGINGFACE_API_KEY="hf_YOUR_NEW_TOKEN_HERE"',
    ...[34, 36, 40].map((length) => `HF_API_KEY="hf_${"x".repeat(length)}"`),
    `It looks like \`hf_${"AbCdEfGhIjKlMnOpQrStUvWxYz1234567890AbCdEfGh"}\`.`,
    `HF_TOKEN=hf_${"AbCdEfGhIjKlMnOpQrStUvWxYz12345678"}`,
    ...[36, 37].map((length) => `REPLICATE_API_TOKEN=r8_${"x".repeat(length)}`),
    "FAL_KEY=your_new_key_here\n# FAL_API_KEY=old_key_here",
    `api.login(token="sk-${"X".repeat(32)}")  # huggingface`,
    `HUGGINGFACE_API_KEY=${randomText(32)}`,
    `commit ${randomText(40, alphabets.hex)}\nAuthor: Acme <acme@example.com>`,
    "https://huggingface.co/lllyasviel/control_v11p_sd15_openpose",
  ];
}
