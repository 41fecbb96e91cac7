import { readFileSync } from "node:fs";
import { crc32 } from "node:zlib";
import type { Provider } from "../../providers/provider.ts";
import { type Prepared, prepare } from "../../scan/rules/prepare.ts";

/** Beside what was built, where bin/build.js puts it; there is none beside the sources. */
const FILE = new URL("rules.bin", import.meta.url);

/** Of a number: the sum of all that follows it, and the length of the text in front of the tables. */
const NUMBER = 4;

/** What was prepared when the command line was built; undefined where it is not there, or not whole. */
export function keptRules(): Prepared | undefined {
  try {
    return rulesIn(readFileSync(FILE));
  } catch {
    // Then it is prepared at this start, which takes longer.
    return undefined;
  }
}

/** Prepares the rules of a catalogue, as they are kept. */
export function rulesToKeep(catalogue: readonly Provider[]): Buffer {
  const { tables, ...others } = prepare(catalogue);
  const text = Buffer.from(inAscii(JSON.stringify(others)));
  const kept = Buffer.concat([Buffer.alloc(2 * NUMBER), text, tables]);
  kept.writeUInt32LE(text.length, NUMBER);
  kept.writeUInt32LE(crc32(kept.subarray(NUMBER)));
  return kept;
}

/** The same JSON with a byte for each character: so it is read fastest. */
function inAscii(json: string): string {
  return json.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** Reads them again; undefined where they are not what they were. */
export function rulesIn(kept: Buffer): Prepared | undefined {
  if (kept.length < 2 * NUMBER || kept.readUInt32LE() !== crc32(kept.subarray(NUMBER))) return undefined;
  const [start, length] = [2 * NUMBER, kept.readUInt32LE(NUMBER)];
  const others: Omit<Prepared, "tables"> = JSON.parse(kept.toString("latin1", start, start + length));
  return { ...others, tables: kept.subarray(start + length) };
}
