import { expect, test } from "@jest/globals";
import { alphabets, randomText } from "../../../src/formats/sample.ts";
import { catalogue } from "../../../src/providers/catalogue.ts";
import { scanCommit } from "../../../src/scan/scan-commit.ts";
import { withoutKeys } from "../../../src/scan/stored-text.ts";
import { acme, acmeKey, commit, places, provider, scan } from "./acme.ts";

test("a finding tells all that is known of a key", () => {
  const key = acmeKey();
  const named = provider({
    pattern: /(?<id>\w+)@(?<secret>acme_[a-z]{8})/g,
    keyId: (secret, { id }) => `${id} ${secret.length}`,
  });
  const {
    findings: [finding, ...others],
  } = scanCommit(commit, [{ kind: "content", path: "src/a.ts", text: `\nACME_KEY=mia@${key}\n` }], [named]);
  expect(others).toEqual([]);
  expect(finding).toEqual({
    providerId: "acme",
    formatId: "acme-key",
    secret: expect.anything(),
    keyId: "mia 13",
    location: { commit, path: "src/a.ts", startLine: 2, endLine: 2 },
  });
  expect(finding?.secret.reveal("fingerprint")).toBe(key);
});

test("a key beyond ASCII is kept and shown in its letters, as it is written and looked for", () => {
  // Made up, as what is drawn beyond ASCII is not found behind every name.
  const password = `kТ8öwolken!${randomText(5, alphabets.digits)}`;
  const text = `DATABASE_URL=postgres://ann:${password}@db.acme.io/x\nMYSQL_ROOT_PASSWORD=${password}`;
  const { findings } = scanCommit(commit, [{ kind: "content", path: "a.env", text }], catalogue);
  expect(findings.map(({ secret }) => secret.reveal("search"))).toEqual([
    `postgres://ann:${password}@db.acme.io/x`,
    password,
  ]);
  expect(findings[1]?.secret.mask).toBe("kТ8ö…");
  expect(withoutKeys(text, catalogue)).toContain("kТ8ö…");
});

test("what is not known is left out", () => {
  const [finding] = scan({ kind: "content", path: "a", text: `see ${acmeKey()}` });
  expect(finding).not.toHaveProperty("keyId");
  expect(finding).not.toHaveProperty("variable");
});

test("every place is a finding, in the order of files and lines", () => {
  const [one, two, three] = [acmeKey(), acmeKey(), acmeKey()];
  const { findings } = scanCommit(
    commit,
    [
      { kind: "content", path: "b", text: `${two} ${one}\n\n${two}` },
      { kind: "patch", path: "a", patch: `@@ -0,0 +1 @@\n+${three}` },
    ],
    [acme],
  );
  expect(places(findings)).toEqual([`${two} 1`, `${one} 1`, `${two} 3`, `${three} 1`]);
  expect(findings.map(({ location }) => location.path)).toEqual(["b", "b", "b", "a"]);
});

test.each([
  ["xxxx", `acme_${"x".repeat(8)}`],
  ["a word for it", "acme_redacted"],
  ["the alphabet", "acme_abcdefgh"],
])("a placeholder is no key: %s", (_name, text) => {
  expect(scan({ kind: "content", path: "a", text })).toEqual([]);
});

test("a look-alike is no key", () => {
  const genuine = acmeKey();
  const strict = provider({ isGenuine: (secret) => secret === genuine });
  const text = `${acmeKey()} ${genuine}`;
  expect(places(scan({ kind: "content", path: "a", text }, [strict]))).toEqual([`${genuine} 1`]);
});

test("a key is normalized before it is judged, kept and named", () => {
  const key = acmeKey();
  const loud = provider({
    pattern: /(?<secret>ACME_[A-Z]{8})/g,
    normalize: (raw) => raw.toLowerCase(),
    isGenuine: (secret) => secret === key,
    keyId: (secret) => secret,
  });
  const [finding] = scan({ kind: "content", path: "a", text: key.toUpperCase() }, [loud]);
  expect(finding?.secret.reveal("fingerprint")).toBe(key);
  expect(finding?.keyId).toBe(key);
});

test("a format is tried only where one of its keywords stands, in any letter case", () => {
  const shouting = provider({ pattern: /(?<secret>[A-Z]{4}_[A-Z]{8})/g });
  const key = acmeKey().toUpperCase();
  expect(scan({ kind: "content", path: "a", text: key }, [shouting])).toHaveLength(1);
  const hidden = provider({ pattern: /(?<secret>acme_[a-z]{8})/g, keywords: ["nowhere"] });
  expect(scan({ kind: "content", path: "a", text: acmeKey() }, [hidden])).toEqual([]);
});

test("a pair beats its half, whichever stands first in the catalogue", () => {
  const half = acmeKey();
  const pair = provider({ pattern: /(?<secret>acme_[a-z]{8}:\w+)/g }, "pair");
  const change = { kind: "content", path: "a", text: `${half}:topsecret and ${half}` } as const;
  for (const order of [
    [acme, pair],
    [pair, acme],
  ]) {
    expect(scan(change, order).map(({ providerId }) => providerId)).toEqual(["pair", "acme"]);
  }
});

test("of two formats that fit equally well, the first of the catalogue counts", () => {
  const twin = provider({}, "twin");
  const change = { kind: "content", path: "a", text: acmeKey() } as const;
  expect(scan(change, [acme, twin]).map(({ providerId }) => providerId)).toEqual(["acme"]);
  expect(scan(change, [twin, acme]).map(({ providerId }) => providerId)).toEqual(["twin"]);
});

test("overlaps end where the last of them ends", () => {
  const wide = provider({ pattern: /(?<secret>acme_[a-z]{8}-[a-z]{4})/g }, "wide");
  const tail = provider({ pattern: /(?<secret>[a-z]{4};acme_[a-z]{8})/g }, "tail");
  const [one, two] = [acmeKey(), acmeKey()];
  const change = { kind: "content", path: "a", text: `${one}-rest;${two}` } as const;
  // `wide` and `tail` share "rest" and are equally long; `acme` finds both keys and is shorter than either.
  const found = scan(change, [acme, wide, tail]);
  expect(found.map(({ providerId }) => providerId)).toEqual(["wide", "acme"]);
});

test("a long match beats all that it holds, not only the first", () => {
  const block = provider({ pattern: /(?<secret>\|acme_[^|]+\|)/g }, "block");
  const change = { kind: "content", path: "a", text: `|${acmeKey()} ${acmeKey()} ${acmeKey()}|` } as const;
  expect(scan(change, [acme, block]).map(({ providerId }) => providerId)).toEqual(["block"]);
});

test("files made to be slow are scanned in time", () => {
  const providers = catalogue.filter(({ id }) => id === "fal" || id === "huggingface");
  const body = randomText(29);
  const keys = Array.from({ length: 80_000 }, (_, index) => `hf_${body}${String(index).padStart(5, "0")}`);
  const fal = providers.find(({ id }) => id === "fal")?.formats[0]?.samples.match()[0]?.secret ?? "";
  const texts = [
    keys.slice(0, 20_000).join(" "),
    keys.join("\n"),
    `${fal} `.repeat(1_500),
    "\n".repeat(5_000_000),
  ];
  const before = process.cpuUsage();
  for (const text of texts) scanCommit(commit, [{ kind: "content", path: "a", text }], providers);
  // It takes about a second; comparing every key with every other, or reading a line again for each, takes many.
  expect(process.cpuUsage(before).user / 1_000).toBeLessThan(5_000);
});
