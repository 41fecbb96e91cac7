import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, test } from "@jest/globals";

const MEASURE = fileURLToPath(new URL("../support/measure-hostile-lines.ts", import.meta.url));

const MINUTES = 60_000;

test(
  "no format takes long for a line that is made to keep it busy, nor do all of them together, nor the clues of platforms",
  () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [MEASURE], { encoding: "utf8" });
    expect({ status, slow: stdout.split("\n").filter((line) => line !== ""), stderr }).toEqual({
      status: 0,
      slow: [],
      stderr: "",
    });
  },
  5 * MINUTES,
);
