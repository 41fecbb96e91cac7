import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { askRival, parseRivals, writeFiles } from "../../../bench/quality-rivals.ts";

let [folder, path] = ["", ""];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "rivals-"));
  path = process.env.PATH ?? "";
  process.env.PATH = folder;
});

afterEach(() => {
  process.env.PATH = path;
  rmSync(folder, { recursive: true });
});

test("names are taken in the order of the table, and those that nobody knows are told with those that are", () => {
  install("gitleaks", "");
  install("trufflehog", "");
  expect(parseRivals("secretlint, trufflehog,gitleaks")).toEqual(["gitleaks", "trufflehog", "secretlint"]);
  expect(parseRivals("installed")).toEqual(["gitleaks", "trufflehog", "secretlint"]);
  expect(() => parseRivals("gitleaks,leakgits")).toThrow(
    /knows gitleaks, .*secretlint and installed, not leakgits/,
  );
});

test("a scanner that is not installed is named before anything is done", () => {
  expect(() => parseRivals("secretlint,betterleaks")).toThrow("betterleaks is not on PATH");
});

test("each file keeps its name, and what is said of it comes back under its number", () => {
  const files = [".env", "src/a.py"].map((name) => ({ path: name, text: name, bytes: Buffer.from(name) }));
  const target = join(folder, "files");
  writeFiles(files, target);
  expect(readFileSync(join(target, "1/src/a.py"), "utf8")).toBe("src/a.py");
  install("gitleaks", `echo '[{ "File": "${target}/1/src/a.py", "Secret": "x" }]'`);
  expect([...askRival("gitleaks", target).keys()]).toEqual([1]);
});

test("a scanner that fails, or speaks of other files, is not taken for one that finds nothing", () => {
  install("gitleaks", "echo '[]'; exit 1");
  expect(() => askRival("gitleaks", folder)).toThrow("gitleaks ended with 1");
  install("gitleaks", `echo '[{ "File": "/elsewhere/a", "Secret": "x" }]'`);
  expect(() => askRival("gitleaks", folder)).toThrow("none of the files");
});

function install(program: string, script: string): void {
  const file = join(folder, program);
  writeFileSync(file, `#!/bin/sh\n${script}\n`);
  chmodSync(file, 0o755);
}
