import { execFileSync } from "node:child_process";
import { copyFile, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "@jest/globals";

let root = "";

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "rekey-code-"));
  await mkdir(join(root, "src/start"), { recursive: true });
  await copyFile("src/start/code-version.ts", join(root, "src/start/code-version.ts"));
  await write("package.json", '{ "type": "module", "dependencies": { "a": "1.0.0" } }');
  await write("src/a.ts", "export const a = 1;\n");
});

afterEach(() => rm(root, { recursive: true }));

function write(path: string, text: string): Promise<void> {
  return writeFile(join(root, path), text);
}

function version(): string {
  const program = `import { codeVersion } from "./src/start/code-version.ts"; process.stdout.write(codeVersion());`;
  return execFileSync(process.execPath, ["--input-type=module", "-e", program], { cwd: root }).toString();
}

test("the same code has the same name, whatever lies beside it", async () => {
  const named = version();
  expect(named).toMatch(/^[0-9a-f]{64}$/);
  await write("README.md", "hello");
  expect(version()).toBe(named);
});

test.each([
  ["another text", "src/a.ts", "export const a = 2;\n"],
  ["one file more", "src/start/b.ts", ""],
  ["another package", "package.json", '{ "type": "module", "dependencies": { "a": "1.0.1" } }'],
])("code with %s has another name", async (_, path, text) => {
  const named = version();
  await write(path, text);
  expect(version()).not.toBe(named);
});
