import { Readable } from "node:stream";
import { expect, test } from "@jest/globals";
import { ByteSource } from "../../src/git/byte-source.ts";

test("lines and bytes come whole, wherever the chunks end", async () => {
  const source = sourceOf(["a line", " and its end\n123", "4567", "89\nmore"].map(own));
  expect((await source.line(100)).bytes.toString()).toBe("a line and its end");
  expect(await bytesOf(source, 9)).toBe("123456789");
  expect(await bytesOf(source, 1)).toBe("\n");
  expect(await bytesOf(source, 4)).toBe("more");
});

test("the memory of a chunk is given back when it was handed on whole, and only then", async () => {
  const chunks = ["line\n1", "2345", "6", "78\n"].map(own);
  const source = sourceOf(chunks);
  const { bytes } = await source.line(100);
  expect(await bytesOf(source, 7)).toBe("1234567");
  expect(chunks.map(({ buffer }) => buffer.byteLength)).toEqual([6, 0, 0, 3]);
  expect(bytes.toString()).toBe("line");
  expect((await source.line(100)).bytes.toString()).toBe("8");
});

/** Bytes in memory of their own, as those that a process writes. */
function own(text: string): Buffer {
  const bytes = Buffer.allocUnsafeSlow(text.length);
  bytes.write(text, "latin1");
  return bytes;
}

function sourceOf(chunks: readonly Buffer[]): ByteSource {
  return new ByteSource(Readable.from(chunks));
}

async function bytesOf(source: ByteSource, length: number): Promise<string> {
  let text = "";
  await source.bytes(length, (chunk) => {
    text += chunk.toString("latin1");
  });
  return text;
}
