import { expect, test } from "@jest/globals";
import { keptRules, rulesIn, rulesToKeep } from "../../../src/cli/engine/kept-rules.ts";
import { RuleBook } from "../../../src/cli/engine/rule-book.ts";
import { defaultPolicy } from "../../../src/policy/policy.ts";
import { catalogue } from "../../../src/providers/catalogue.ts";
import type { Provider } from "../../../src/providers/provider.ts";
import { isLonely } from "../../../src/scan/pairs/join-halves.ts";
import { prepare } from "../../../src/scan/rules/prepare.ts";
import { createScanner } from "../../../src/scan/scanner.ts";
import { aKey } from "../world.ts";

const kept = rulesToKeep(catalogue);

test("what is kept is what was prepared", () => {
  const { tables, ...others } = prepare(catalogue);
  const { tables: sameTables, ...sameOthers } = rulesIn(kept) ?? { tables: undefined };
  expect(sameOthers).toEqual(others);
  expect(Buffer.from(sameTables ?? []).equals(tables)).toBe(true);
});

test("what is damaged is not taken", () => {
  for (const length of [0, 3, 8, 100, kept.length - 1])
    expect(rulesIn(kept.subarray(0, length))).toBeUndefined();
  for (const at of [0, 5, 9, 1_000, 300_000, kept.length - 1]) {
    const damaged = Buffer.from(kept);
    damaged[at] = (damaged[at] ?? 0) ^ 1;
    expect(rulesIn(damaged)).toBeUndefined();
  }
});

test("beside the sources there is nothing", () => {
  expect(keptRules()).toBeUndefined();
});

test("of a catalogue, only the providers are asked for whose texts stand in what is scanned", () => {
  const asked = new Set<string>();
  const counted: readonly Provider[] = new Proxy(catalogue, {
    get(list, at, self) {
      if (typeof at === "string" && /^\d+$/.test(at)) asked.add(at);
      return Reflect.get(list, at, self);
    },
  });
  const scanner = createScanner(counted, rulesIn(kept));
  expect(scanner.scan("a.txt", Buffer.from("Good morning"))).toEqual({ matches: [], unfinished: [] });
  expect(asked.size).toBe(0);
  const key = Buffer.from(`${aKey()}\n`);
  const { matches } = scanner.scan("a.env", key);
  expect(matches).toHaveLength(1);
  expect(matches).toEqual(createScanner(catalogue).scan("a.env", key).matches);
  for (const found of matches) {
    const rule = new RuleBook(counted, defaultPolicy).of(found);
    expect(rule).toEqual(new RuleBook(catalogue, defaultPolicy).of(found));
    expect(isLonely({ ...found, fingerprint: "" }, counted)).toBe(false);
  }
  expect(asked.size).toBeLessThan(40);
});
