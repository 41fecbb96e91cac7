import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "@jest/globals";

const START = 'import("./elsewhere.js").then(({ start }) => start((words) => console.log(words)))';

test("where npm ran no scripts of packages, the command line says what is missing", async () => {
  const folder = await mkdtemp(join(tmpdir(), "rekey-elsewhere-"));
  try {
    await cp(new URL("../bin/elsewhere.js", import.meta.url), join(folder, "elsewhere.js"));
    await mkdir(join(folder, "node_modules/node"), { recursive: true });
    await writeFile(join(folder, "package.json"), '{ "type": "module" }');
    await writeFile(join(folder, "node_modules/node/package.json"), '{ "name": "node" }');
    const { stdout } = await promisify(execFile)(process.execPath, ["--eval", START], { cwd: folder });
    expect(stdout).toContain("please allow that, or use Node 24 or newer.\n");
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
