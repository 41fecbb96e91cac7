import { loadavg } from "node:os";
import type { KeyClass } from "../test/corpus/keys/kind.ts";
import { rateOf } from "../test/corpus/tally.ts";
import type { Found } from "../test/corpus/verdict.ts";
import { renderFailures } from "./quality-failures.ts";
import { cells, percent, share, table } from "./quality-report.ts";
import { type Judged, lostTo, type Standing } from "./quality-standings.ts";

/** Values that are public by design are neither right nor wrong, and left out. */
const ROWS: Readonly<Partial<Record<KeyClass, string>>> = {
  self: "keys known by their shape",
  keyed: "keys known by the words nearby",
  generic: "keys known by the variable alone",
  further: "further services, known by their shape",
  "further-keyed": "further services, known by the words nearby",
  "shape-only": "made from their shape, without checksum",
};

/** The table of all scanners, and so many of the keys that only others located. */
export function renderStandings(all: readonly Standing[], judged: Judged, failures = 0): string {
  const lost = lostTo(all);
  const day = new Date().toISOString().slice(0, 10);
  return [
    comparison(all, judged),
    `${lost.length} keys were located by others and not by rekey. ${day}, load ${(loadavg()[0] ?? 0).toFixed(1)}.`,
    failures === 0 ? "" : renderFailures(lost, [], failures),
  ].join("\n\n");
}

function comparison(all: readonly Standing[], { found, alarms }: Judged): string {
  const counted = found.filter(({ positive }) => ROWS[positive.class] !== undefined);
  const rows = Object.entries(ROWS).map(([keyClass, title]) => {
    const own = counted.filter(({ positive }) => positive.class === keyClass);
    const rates = all.map(({ located }) => rateOf(share(own, (one) => located.has(one))));
    return { size: own.length, cells: [title, String(own.length), ...rates.map(percent)] };
  });
  return table([
    ["", "of", ...all.map(({ name }) => name)],
    ...rows.filter(({ size }) => size > 0).map((row) => row.cells),
    ["… all of these", String(counted.length), ...all.map((one) => sharedBy(one, counted))],
    ["… only of kinds that it located at all", "", ...all.map((one) => ofKnownKinds(one, counted))],
    [
      "files without keys, with any finding",
      String(alarms.length),
      ...all.map(({ alarmed }) => percent(rateOf(share(alarms, (one) => alarmed.has(one))))),
    ],
  ]);
}

function sharedBy({ located }: Standing, found: readonly Found[]): string {
  return percent(rateOf(share(found, (one) => located.has(one))));
}

/** Whoever does not know a service at all is not asked for its keys here. */
function ofKnownKinds({ located }: Standing, found: readonly Found[]): string {
  const known = new Set([...located].map(({ positive }) => positive.kind));
  const own = found.filter(({ positive }) => known.has(positive.kind));
  return cells(share(own, (one) => located.has(one))).join(" of ");
}
