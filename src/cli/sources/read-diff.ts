import { createReadStream } from "node:fs";
import type { Readable } from "node:stream";
import { utf16Name } from "../../scan/texts/utf16.ts";
import { CannotScan } from "../cannot-scan.ts";
import { printable } from "../printable.ts";
import { DiffFiles } from "./diff-files.ts";
import { type Item, LARGEST_FILE } from "./item.ts";
import { MailLines } from "./mail-lines.ts";

const LINE_FEED = 0x0a;

/** With this a color begins (ECMA-48). */
const ESCAPE = 0x1b;

/** Behind it, headers of a diff as git colors them; the line of a file begins with its sign. */
const COLORED = /^\[[\d;]*m(?:diff --|@@ )/;

/** What a unified diff adds; `-` is standard input. */
export async function* readDiff(name: string, input: () => Readable): AsyncGenerator<Item> {
  const [files, mail] = [new DiffFiles(), new MailLines()];
  let bytes = 0;
  for await (const line of linesOf(name === "-" ? input() : createReadStream(name), name)) {
    bytes += line.length;
    if (line[0] === ESCAPE && COLORED.test(line.toString("latin1", 1)))
      throw new CannotScan(`${nameOf(name)} has colors, and so is not read: git diff --no-color has none.`);
    for (const one of mail.take(line)) yield* files.take(one);
  }
  for (const one of mail.end()) yield* files.take(one);
  if (bytes > 0 && !files.hasFiles)
    throw new CannotScan(`${nameOf(name)} is no unified diff, such as git diff and diff -u make it.`);
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
  let decoded: Decoding | undefined;
  let begin = Buffer.alloc(0);
  try {
    for await (const chunk of stream) {
      const bytes = Buffer.concat([begin, chunk]);
      begin = Buffer.alloc(0);
      // A mark has two bytes, and the first chunk may have one.
      if (bytes.length >= 2) decoded ??= decodingOf(bytes);
      if (decoded === undefined) begin = bytes;
      else yield decoded(bytes);
    }
    yield begin;
  } catch {
    throw new CannotScan(`${nameOf(name)} could not be read.`);
  }
}

/** Makes UTF-8 of what came. */
type Decoding = (bytes: Buffer) => Buffer;

/** Windows PowerShell 5.1 writes UTF-16 behind `>` (learn.microsoft.com, about_Character_Encoding; read 2026-11-22). */
function decodingOf(begin: Buffer): Decoding {
  const name = utf16Name(begin);
  if (name === undefined) return (bytes) => bytes;
  const decoder = new TextDecoder(name);
  return (bytes) => Buffer.from(decoder.decode(bytes, { stream: true }));
}

function nameOf(name: string): string {
  return name === "-" ? "Standard input" : printable(name);
}
