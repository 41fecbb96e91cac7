import type { Readable } from "node:stream";

/** An object as `git cat-file --batch` gives it; undefined bytes where git does not have it. */
export interface StoredObject {
  readonly id: string;
  readonly type: string;
  readonly bytes: Buffer | undefined;
}

const LINE_FEED = 0x0a;

/** Takes the answers of `git cat-file --batch` apart. An object's bytes are a view, good until the next object. */
export async function* readObjects(stdout: Readable): AsyncGenerator<StoredObject> {
  let parts: Buffer[] = [];
  let [length, needed] = [0, 1];
  for await (const chunk of stdout) {
    const part = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    parts.push(part);
    length += part.length;
    if (length < needed) continue;
    const bytes = parts.length === 1 ? part : Buffer.concat(parts);
    let at = 0;
    for (;;) {
      const answer = answerAt(bytes, at);
      if (answer.kind === "part") {
        needed = answer.length;
        break;
      }
      yield answer.object;
      at = answer.end;
    }
    parts = [bytes.subarray(at)];
    length = bytes.length - at;
  }
}

type Answer =
  | { readonly kind: "whole"; readonly object: StoredObject; readonly end: number }
  /** There is more to come: at least so many bytes in all. */
  | { readonly kind: "part"; readonly length: number };

/** `<id> <type> <size>`, the bytes and a line feed; or `<id> missing`. */
function answerAt(bytes: Buffer, at: number): Answer {
  const endOfHeader = bytes.indexOf(LINE_FEED, at);
  if (endOfHeader < 0) return { kind: "part", length: bytes.length - at + 1 };
  const [id = "", type = "", size] = bytes.toString("latin1", at, endOfHeader).split(" ");
  const start = endOfHeader + 1;
  if (size === undefined) return { kind: "whole", object: { id, type, bytes: undefined }, end: start };
  const end = start + Number(size);
  if (end >= bytes.length) return { kind: "part", length: end + 1 - at };
  return { kind: "whole", object: { id, type, bytes: bytes.subarray(start, end) }, end: end + 1 };
}
