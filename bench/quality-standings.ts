import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Alarm, Found } from "../test/corpus/verdict.ts";
import type { RivalName } from "./quality-claims.ts";
import { isLocated, saidBy } from "./quality-hits.ts";
import { askRival, writeFiles } from "./quality-rivals.ts";

/** What our scanner made of the corpus. */
export interface Judged {
  readonly found: readonly Found[];
  readonly alarms: readonly Alarm[];
}

/** What a scanner made of it, ours or another one, by a rule that is the same for all. */
export interface Standing {
  readonly name: "rekey" | RivalName;
  /** The files whose key it located. */
  readonly located: ReadonlySet<Found>;
  /** The files without keys of which it said anything, with whatever confidence. */
  readonly alarmed: ReadonlySet<Alarm>;
}

/** Lets others read the files of the corpus, and judges all in the same way; ours stands first. */
export function compareWith(names: readonly RivalName[], judged: Judged): readonly Standing[] {
  const { found, alarms } = judged;
  const home = realpathSync(mkdtempSync(join(tmpdir(), "rekey-quality-")));
  try {
    const folder = join(home, "files");
    writeFiles([...found.map(({ positive }) => positive), ...alarms.map(({ negative }) => negative)], folder);
    tell(`${found.length + alarms.length} files are in ${folder}, until the end`);
    return [ownStanding(judged), ...names.map((name) => standingOf(name, folder, judged))];
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

/** The files whose key others located, and we did not. */
export function lostTo([own, ...others]: readonly Standing[]): readonly Found[] {
  const theirs = new Set(others.flatMap(({ located }) => [...located]));
  return [...theirs].filter((one) => own?.located.has(one) === false);
}

function ownStanding({ found, alarms }: Judged): Standing {
  const located = found.filter(({ positive, matches }) =>
    isLocated(positive, saidBy(positive.text, matches)),
  );
  const alarmed = alarms.filter(({ matches }) => matches.length > 0);
  return { name: "rekey", located: new Set(located), alarmed: new Set(alarmed) };
}

function standingOf(name: RivalName, folder: string, { found, alarms }: Judged): Standing {
  tell(`${name} reads them …`);
  const started = performance.now();
  const claims = askRival(name, folder);
  tell(`${name} took ${((performance.now() - started) / 1_000).toFixed(0)} s`);
  const located = found.filter(({ positive }, index) => isLocated(positive, claims.get(index) ?? []));
  const alarmed = alarms.filter((_, index) => claims.has(found.length + index));
  return { name, located: new Set(located), alarmed: new Set(alarmed) };
}

function tell(line: string): void {
  process.stderr.write(`${line}\n`);
}
