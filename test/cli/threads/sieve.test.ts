import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { afterEach, expect, test } from "@jest/globals";
import { LookAhead } from "../../../src/cli/threads/look-ahead.ts";
import { Sieve } from "../../../src/cli/threads/sieve.ts";
import { catalogue } from "../../../src/providers/catalogue.ts";
import { createScanner } from "../../../src/scan/scanner.ts";
import { aKey } from "../world.ts";

const scanner = createScanner(catalogue);
/** On a busy machine, threads take long to begin. */
const PATIENCE = 120_000;

const LINE = "const total = price * amount + shipping;\n";

let sieve: Sieve | undefined;

afterEach(() => sieve?.close());

/** A file that is a batch of its own. */
function aFile(text: string): Buffer {
  return Buffer.from(LINE.repeat(13_000) + text);
}

/** Which of the files, in the order in which they are taken, are said to be empty, and what they hold. */
async function takenBy(threads: Sieve, files: readonly Buffer[]) {
  const taken: { readonly number: number; readonly isEmpty: boolean; readonly isSame: boolean }[] = [];
  const ahead = new LookAhead<number>(threads, async (number, { texts: [text], isEmpty }) => {
    const isSame = files[number]?.equals(text ?? Buffer.alloc(0)) ?? false;
    taken.push({ number, isEmpty, isSame });
  });
  for (const [number, file] of files.entries()) await ahead.add(number, { path: "a.ts", texts: [file] });
  await ahead.end();
  return taken;
}

test(
  "threads tell what is empty; everything is taken in its order, with its bytes",
  async () => {
    sieve = new Sieve({ threads: 2, policy: undefined, scanner });
    const files = Array.from({ length: 24 }, (_, number) => aFile(number % 7 === 3 ? aKey() : ""));
    expect(await takenBy(sieve, files)).toEqual(
      files.map((_, number) => ({ number, isEmpty: number % 7 !== 3, isSame: true })),
    );
  },
  PATIENCE,
);

test.each(["throws", "exits", "does not load"])(
  "a thread that %s loses nothing",
  async (way) => {
    const name =
      way === "does not load" ? "not-there.ts" : way === "exits" ? "leaving-thread.ts" : "dying-thread.ts";
    sieve = new Sieve({ threads: 1, policy: undefined, scanner, program: new URL(name, import.meta.url) });
    const { slots } = sieve;
    const files = Array.from({ length: 12 }, (_, number) => aFile(number % 2 === 0 ? aKey() : ""));
    const mark = new Uint8Array(slots[0] ?? new SharedArrayBuffer(1)).subarray(-1);
    const taken = [...(await takenBy(sieve, files))];
    // Until it has had its second batch, of which it dies.
    while (way !== "does not load" && (mark[0] ?? 0) < 2) taken.push(...(await takenBy(sieve, files)));
    taken.push(...(await takenBy(sieve, files)));
    expect(taken.filter(({ isSame }) => !isSame)).toEqual([]);
    expect(taken.filter(({ number, isEmpty }) => isEmpty && number % 2 === 0)).toEqual([]);
    expect(taken.map(({ number }) => number)).toEqual(taken.map((_, index) => index % files.length));
  },
  PATIENCE,
);

test(
  "what no slot holds is taken as it is, in its turn",
  async () => {
    sieve = new Sieve({ threads: 1, policy: undefined, scanner });
    const files = [aFile("a"), Buffer.alloc(10 * 1024 * 1024, LINE), aFile("b")];
    expect(await takenBy(sieve, files)).toEqual([
      { number: 0, isEmpty: true, isSame: true },
      { number: 1, isEmpty: false, isSame: true },
      { number: 2, isEmpty: true, isSame: true },
    ]);
  },
  PATIENCE,
);

test.each<[string, unknown]>([
  ["its work", { slots: [], policy: undefined }],
  ["its start", { slots: [], policy: { text: 1 } }],
])(
  "a thread ends when %s fails, also where Node lets failures pass",
  async (_, workerData) => {
    const program = new URL("patient-thread.ts", import.meta.url);
    const thread = new Worker(program, { workerData, stderr: true });
    // There is no such slot.
    thread.postMessage({ kind: "slot", slot: 1, files: [] });
    await expect(once(thread, "exit")).rejects.toThrow();
  },
  PATIENCE,
);
