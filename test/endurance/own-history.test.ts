import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, test } from "@jest/globals";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

test("our own scanner finds no key in our own history", () => {
  const { stdout } = spawnSync(process.execPath, ["bin/rekey.js", "scan", "--history", "--format", "jsonl"], {
    cwd: ROOT,
    encoding: "utf8",
  });
  expect(stdout).toBe("");
});
