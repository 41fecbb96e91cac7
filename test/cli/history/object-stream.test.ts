import { Readable } from "node:stream";
import { expect, test } from "@jest/globals";
import { readObjects } from "../../../src/cli/history/object-stream.ts";
import { LARGE } from "../../../src/cli/sources/item.ts";

const large = Buffer.alloc(LARGE + 5, "0123456789\n");

/** What `git cat-file --batch` answers for a small file, a large one, one that it does not have, and a commit. */
const answers = Buffer.concat([
  Buffer.from("a1 blob 3\nabc\na2 blob 0\n\n"),
  Buffer.from(`b1 blob ${large.length}\n`),
  large,
  Buffer.from("\nc1 missing\nd1 commit 5\ntree\n\n"),
]);

/** The objects in words; of large ones the bytes are read up to a limit. */
async function told(
  bytes: Buffer,
  chunk: number,
  most = Number.POSITIVE_INFINITY,
): Promise<readonly string[]> {
  const chunks = Array.from({ length: Math.ceil(bytes.length / chunk) }, (_, index) =>
    bytes.subarray(index * chunk, (index + 1) * chunk),
  );
  const all: string[] = [];
  for await (const object of readObjects(Readable.from(chunks))) {
    const { id, type, kind } = object;
    if (kind !== "large") {
      all.push(`${id} ${type} ${kind === "whole" ? JSON.stringify(object.bytes.toString()) : kind}`);
      continue;
    }
    let read = 0;
    for await (const part of object.chunks.bytes) {
      read += part.length;
      if (read >= most) break;
    }
    all.push(
      `${id} ${read < most ? read : "begun"} of ${object.chunks.length} ${object.chunks.trouble ?? ""}`,
    );
  }
  return all;
}

const around = {
  before: ['a1 blob "abc"', 'a2 blob ""'],
  after: ["c1 missing missing", 'd1 commit "tree\\n"'],
};

test.each([65_536, 999_983, answers.length])(
  "objects come out whole, however their bytes come: %i",
  async (chunk) => {
    const whole = `b1 ${large.length} of ${large.length} `;
    expect(await told(answers, chunk)).toEqual([...around.before, whole, ...around.after]);
  },
);

test("what nobody reads of a large file is not taken for the next object", async () => {
  expect(await told(answers, 65_536, 100_000)).toEqual([
    ...around.before,
    `b1 begun of ${large.length} `,
    ...around.after,
  ]);
});

test("a stream that ends in the middle says so", async () => {
  expect(await told(answers.subarray(0, 1_000_000), 65_536)).toEqual([
    ...around.before,
    expect.stringMatching(
      /^b1 9999\d\d of \d+ git ended in the middle of it: git fsck tells whether it is broken$/u,
    ),
  ]);
  expect(await told(answers.subarray(0, 12), 5)).toEqual([]);
});
