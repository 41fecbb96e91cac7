/** What the keys of a format begin with, as the compiled code reads it. */
export interface HeadRuns {
  /** In bytes. */
  readonly length: number;
  /** How many runs of bytes of one kind. */
  readonly runs: number;
  /** For each of them, which bytes are of its kind, how many it has, and where it begins. */
  readonly table: Uint8Array;
}

interface Run {
  readonly allowed: Uint8Array;
  readonly start: number;
  length: number;
}

/** What kernel/heads.ts takes for a run. */
const [SIZE, LENGTH_AT, START_AT] = [32, 16, 17];
const ASCII = 128;

/** Of a table for each place: 1 for the bytes that may stand there. What the fewest bytes may be is looked at first. */
export function headRuns(places: readonly Uint8Array[]): HeadRuns {
  const runs = runsOf(places).sort((one, other) => countOf(one.allowed) - countOf(other.allowed));
  const table = new Uint8Array(SIZE * runs.length);
  for (const [index, { allowed, length, start }] of runs.entries()) {
    table.set(byLowerBits(allowed), SIZE * index);
    table[SIZE * index + LENGTH_AT] = length;
    table[SIZE * index + START_AT] = start;
  }
  return { length: places.length, runs: runs.length, table };
}

function runsOf(places: readonly Uint8Array[]): Run[] {
  const runs: Run[] = [];
  for (const [start, allowed] of places.entries()) {
    const last = runs.at(-1);
    if (last?.allowed === allowed) last.length++;
    else runs.push({ allowed, start, length: 1 });
  }
  return runs;
}

function countOf(allowed: Uint8Array): number {
  return allowed.reduce((sum, one) => sum + one, 0);
}

/** By the lower four bits of a byte: a bit for each upper four bits with which it is allowed. */
function byLowerBits(allowed: Uint8Array): Uint8Array {
  const bits = new Uint8Array(16);
  for (let byte = 0; byte < ASCII; byte++) {
    if (allowed[byte] === 1) bits[byte & 15] = (bits[byte & 15] ?? 0) | (1 << (byte >> 4));
  }
  return bits;
}
