import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { text } from "node:stream/consumers";
import { setTimeout } from "node:timers/promises";
import { expect, test } from "@jest/globals";
import { aKey, World } from "../world.ts";

const MEGABYTE = 1024 * 1024;

/** Writes 64 MB, and says how much of it was in memory at most. */
const WRITER = `
  const { openOutput } = await import(${JSON.stringify(new URL("../../../src/cli/report/output.ts", import.meta.url))});
  const output = openOutput(undefined, process);
  let most = 0;
  for (let line = 0; line < 64 * 1024; line++) {
    await output.write("x".repeat(1023) + "\\n");
    most = Math.max(most, process.stdout.writableLength);
  }
  await output.end();
  process.stderr.write(String(most));
`;

test("what a slow reader has not read is not written yet, and arrives", async () => {
  const child = spawn(process.execPath, ["--input-type=module", "--eval", WRITER]);
  const said = text(child.stderr);
  const end = once(child, "close");
  await once(child.stdout, "readable");
  await setTimeout(500);
  let length = 0;
  for await (const chunk of child.stdout) length += chunk.length;
  expect(length).toBe(64 * MEGABYTE);
  expect(Number(await said)).toBeLessThan(MEGABYTE);
  expect(await end).toEqual([0, null]);
});

test("a report does not take the place of what is read", async () => {
  const world = await World.create();
  try {
    const content = `HF_TOKEN=${aKey()}\n`;
    await world.write("a.env", content);
    await world.write("b.diff", content);
    for (const read of [["a.env"], ["--diff", "b.diff"], [".", "--config", "a.env"]]) {
      const name = read.at(-1) ?? "";
      expect(await world.rekey(["scan", ...read, "--output", `./${name}`])).toMatchObject({
        code: 2,
        stdout: "",
        stderr: `./${name} is a file that this scan reads: please name another one for the report.\n`,
      });
      expect(await readFile(world.path(name), "utf8")).toBe(content);
    }
    expect((await world.rekey(["scan", "a.env", "--output", "report.txt"])).code).toBe(1);
  } finally {
    await world.remove();
  }
});
