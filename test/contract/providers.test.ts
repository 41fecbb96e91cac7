import { describe, expect, test } from "@jest/globals";
import { alphabets, randomText } from "../../src/formats/sample.ts";
import type { Sample, TokenFormat } from "../../src/formats/token-format.ts";
import { Secret } from "../../src/incident/secret.ts";
import { catalogue } from "../../src/providers/catalogue.ts";
import type { Match } from "../../src/scan/match.ts";
import { createScanner } from "../../src/scan/scanner.ts";

const formats = catalogue.flatMap((provider) => provider.formats);

const scanner = createScanner(catalogue);

describe.each(formats)("$id", (format) => {
  const samples = format.samples.match();

  test("is found in every sample, it alone, and exactly its key", () => {
    expect(samples.flatMap((sample) => wrong(sample, format))).toEqual([]);
  });

  test("lets near misses pass", () => {
    const nearMisses = format.samples.ignore();
    expect(nearMisses.length).toBeGreaterThanOrEqual(3);
    expect(nearMisses.filter((text) => found(text).some(({ formatId }) => formatId === format.id))).toEqual(
      [],
    );
  });

  test("shows its keys in at least six different surroundings", () => {
    expect(new Set(samples.map((sample) => surroundings(sample))).size).toBeGreaterThanOrEqual(6);
  });

  test("has a well-formed pattern without an unbounded repeat", () => {
    expect(format.pattern.flags).toMatch(/^gi?$/);
    expect(format.pattern.source).toContain("(?<secret>");
    const withoutCharacters = format.pattern.source.replaceAll(/\\./g, "").replaceAll(/\[[^\]]*\]/g, "");
    expect(withoutCharacters).not.toMatch(/[*+]|\{\d+,\}/);
  });

  test("shows at most 8 characters and a quarter of a key", () => {
    const masks = samples.map(({ secret }) => ({ secret, shown: new Secret(secret).mask.replace("…", "") }));
    expect(masks.filter(({ secret, shown }) => !secret.startsWith(shown))).toEqual([]);
    expect(masks.filter(({ secret, shown }) => shown.length > Math.min(8, secret.length / 4))).toEqual([]);
  });

  test("names a key by less than the key", () => {
    // A public half is its own name.
    if (format.isId) return;
    const telling = samples.flatMap(({ text, secret }) =>
      found(text).filter(({ keyId }) => keyId === "" || keyId?.includes(secret)),
    );
    expect(telling).toEqual([]);
  });

  test("warns of what opens nothing, and says why", () => {
    if (format.isId) expect(format).toMatchObject({ level: "warn", note: expect.any(String) });
    if (format.note !== undefined) expect(format.level).toBe("warn");
    for (const half of format.pairsWith ?? []) {
      expect(formats.find(({ id }) => id === half.id)?.isId).toBe(true);
      if (half.whole !== undefined) expect(formats.map(({ id }) => id)).toContain(half.whole);
    }
  });

  test("has names and words in the right form", () => {
    expect(format.name).toMatch(/^(?:[a-z]|[A-Z]{2})[^.]*[^.\s]$/);
    expect(format.nearby ?? []).toEqual((format.nearby ?? []).map((word) => word.toLowerCase()));
    expect(format.nearby ?? ["any"]).not.toEqual([]);
  });
});

test("what guides print besides keys is no leak", () => {
  const sure = (text: string) => found(text).filter(({ confidence }) => confidence !== "low");
  expect(guideLines().flatMap((text) => sure(text).map(({ formatId }) => `${formatId}: ${text}`))).toEqual(
    [],
  );
});

function found(text: string): readonly Match[] {
  return scanner.scan("", Buffer.from(text)).matches;
}

/** What is found in a sample, where that is not its key and nothing else. What only looks random may stand beside it. */
function wrong({ text, secret }: Sample, format: TokenFormat): readonly string[] {
  const matches = found(text).filter(
    ({ confidence, formatId }) => confidence !== "low" || formatId === format.id,
  );
  const [first, ...others] = matches;
  const isRight = first?.formatId === format.id && first.secret.reveal("fingerprint") === secret;
  if (isRight && others.length === 0) return [];
  return [`${matches.map(({ formatId }) => formatId).join(", ") || "nothing"} in ${text}`];
}

function surroundings({ text, secret }: Sample): string {
  const start = text.indexOf(secret);
  return start < 0 ? text : text.slice(0, start) + text.slice(start + secret.length);
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
