import { createReadStream } from "node:fs";
import type { Readable } from "node:stream";
import { CannotScan } from "./cannot-scan.ts";
import { DiffFiles } from "./diff-files.ts";
import { type Item, LARGEST_FILE } from "./item.ts";
import { printable } from "./printable.ts";

const LINE_FEED = 0x0a;

/** What a unified diff adds; `-` is standard input. */
export async function* readDiff(name: string, input: () => Readable): AsyncGenerator<Item> {
  const files = new DiffFiles();
  let bytes = 0;
  for await (const line of linesOf(name === "-" ? input() : createReadStream(name), name)) {
    bytes += line.length;
    yield* files.take(line);
  }
  if (bytes > 0 && !files.hasFiles) throw new CannotScan(`${nameOf(name)} is no unified diff.`);
  yield* files.end();
}

async function* linesOf(stream: Readable, name: string): AsyncGenerator<Buffer> {
  let parts: Buffer[] = [];
  let length = 0;
  for await (const chunk of chunksOf(stream, name)) {
    let start = 0;
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, start)) {
      yield joined(parts, chunk.subarray(start, end));
      [parts, length, start] = [[], 0, end + 1];
    }
    if (start === chunk.length) continue;
    parts.push(chunk.subarray(start));
    length += chunk.length - start;
    if (length > LARGEST_FILE) throw new CannotScan(`${nameOf(name)} has a line of more than 128 MB.`);
  }
  if (length > 0) yield Buffer.concat(parts);
}

function joined(parts: readonly Buffer[], last: Buffer): Buffer {
  return parts.length === 0 ? last : Buffer.concat([...parts, last]);
}

async function* chunksOf(stream: Readable, name: string): AsyncGenerator<Buffer> {
  try {
    for await (const chunk of stream) yield Buffer.from(chunk);
  } catch {
    throw new CannotScan(`${nameOf(name)} could not be read.`);
  }
}

function nameOf(name: string): string {
  return name === "-" ? "Standard input" : printable(name);
}
