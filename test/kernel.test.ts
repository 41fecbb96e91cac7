import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import { compiledKernel } from "../tools/compiled-kernel.ts";

test("the compiled code is that of kernel/; after a change, run `npm run kernel`", async () => {
  expect(readFileSync("src/scan/kernel/code.ts", "utf8")).toBe(await compiledKernel());
});

test("an editor, which knows TypeScript only, understands kernel/ as well", () => {
  const { status, stdout } = spawnSync("node_modules/.bin/tsc", ["--project", "kernel"], {
    encoding: "utf8",
  });
  expect({ status, stdout }).toEqual({ status: 0, stdout: "" });
});
