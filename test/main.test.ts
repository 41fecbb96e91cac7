import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, test } from "@jest/globals";

/** What the process of the app says to a command, and how it ends. */
async function run(...args: readonly string[]): Promise<{ code: number | null; output: string }> {
  const main = fileURLToPath(new URL("../src/main.ts", import.meta.url));
  const child = spawn(process.execPath, [main, ...args], { env: { PATH: process.env.PATH } });
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (data: Buffer) => {
      output += data.toString();
    });
  return { code: await new Promise((resolve) => child.on("close", resolve)), output };
}

test.each(["--help", "-h"])("%s says what there is", async (option) => {
  expect(await run(option)).toEqual({
    code: 0,
    output: expect.stringMatching(/^Usage: npm start .*dead-jobs/s),
  });
});

test("what there is not is named, and then what there is", async () => {
  expect(await run("dead-job")).toEqual({
    code: 1,
    output: expect.stringMatching(/^There is no "dead-job"\.\n\nUsage: npm start /),
  });
});
