import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import { commitSha } from "../src/incident/commit-sha.ts";
import { catalogue } from "../src/providers/catalogue.ts";
import { huggingface } from "../src/providers/huggingface.ts";
import { scanCommit } from "../src/scan/scan-commit.ts";

interface TrackedFile {
  readonly path: string;
  readonly text: string;
}

const NO_COMMIT = commitSha("0".repeat(40));

/** Absolute paths of the machines that people work on tell nothing to a reader and something to a stranger. */
const WORKPLACES = new RegExp(`(?<![\\w.}])/(?:${["work", "Users", "home/(?!rekey\\b)\\w+"].join("|")})/`);

const files: readonly TrackedFile[] = execFileSync("git", ["-c", "safe.directory=*", "ls-files", "-z"], {
  encoding: "utf8",
})
  .split("\0")
  .filter((path) => path !== "")
  .flatMap((path) => readIfThere(path));

test("our own scanner finds no key in our own repository", () => {
  expect(files.length).toBeGreaterThan(100);
  expect(files.flatMap(keysIn)).toEqual([]);
});

test("it would find one", () => {
  const [sample] = huggingface.formats[0]?.samples.match() ?? [];
  expect(keysIn({ path: "docs/a.md", text: `\nHF_TOKEN=${sample?.secret}` })).toEqual([
    "docs/a.md:2 huggingface-user-token",
  ]);
});

test("no file names the place where it was written", () => {
  const found = files.flatMap(({ path, text }) =>
    text
      .split("\n")
      .flatMap((line, index) => (WORKPLACES.test(line) ? [`${path}:${index + 1}: ${line.trim()}`] : [])),
  );
  expect(found).toEqual([]);
});

test("no test ends sessions of the tests that run beside it, on the same server", () => {
  const ending = files.filter(
    ({ path, text }) => /^test\/.*\.ts$/.test(path) && /select\s+pg_terminate_backend/.test(text),
  );
  expect(ending.length).toBeGreaterThan(1);
  expect(ending.filter(({ text }) => !text.includes("datname = ")).map(({ path }) => path)).toEqual([]);
});

/** Where keys stand and of which kind; never the keys, for this goes into a log. */
function keysIn({ path, text }: TrackedFile): readonly string[] {
  const { findings } = scanCommit(NO_COMMIT, [{ kind: "content", path, text }], catalogue);
  return findings.map(({ location, formatId }) => `${location.path}:${location.startLine} ${formatId}`);
}

/** Empty for a file that somebody is just deleting. */
function readIfThere(path: string): readonly TrackedFile[] {
  try {
    return [{ path, text: readFileSync(path, "utf8") }];
  } catch {
    return [];
  }
}
