import { randomInt } from "node:crypto";
import { expect, test } from "@jest/globals";
import { catalogue } from "../../src/providers/catalogue.ts";
import type { Match } from "../../src/scan/match.ts";
import { createScanner, type Scanned } from "../../src/scan/scanner.ts";
import { withVersions } from "../../src/scan/versions.ts";
import { partsOf, randomVersions } from "../support/random-versions.ts";
import { Chance } from "../unit/chance.ts";

const scanner = createScanner(catalogue);

/** How many files are written; SEED=… writes the one that failed again. In CI they are always the same. */
const RUNS = Number(process.env.HISTORIES ?? 20) * 4;
const SEED = process.env.SEED === undefined ? undefined : Number(process.env.SEED);
const FIRST = SEED ?? (process.env.CI === undefined ? randomInt(2 ** 31) : 1);

const VERSIONS = 60;

test(
  "of versions that follow each other the same is found as of each by itself",
  () => {
    for (let seed = FIRST; seed < FIRST + (SEED === undefined ? RUNS : 1); seed++) play(seed);
  },
  RUNS * 60_000,
);

function play(seed: number): void {
  const followed = withVersions(scanner);
  let version = 0;
  for (const { path, bytes } of randomVersions(new Chance(seed), partsOf(seed % 7), VERSIONS)) {
    const [whole, changed] = [scanner.scan(path, bytes), followed.scan(path, bytes)];
    const where = `SEED=${seed}, version ${version++}`;
    expect({ where, found: told(changed) }).toEqual({ where, found: told(whole) });
  }
}

function told({ matches, unfinished }: Scanned): readonly string[] {
  return [...matches.map(toldOf), ...unfinished];
}

function toldOf({ formatId, confidence, secret, variable, keyId, start, end }: Match): string {
  const place = `${start.line}:${start.column}-${end.line}:${end.column}`;
  return [place, formatId, confidence, variable, keyId, secret.reveal("fingerprint")].join(" ");
}
