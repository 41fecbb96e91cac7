import { expect, test } from "@jest/globals";
import { ignoreFilesOf, isEnvExample, isEnvFile, isIgnored } from "../../../src/targets/env-files.ts";

test.each([
  ".env",
  "backend/.env",
  ".env.production",
  ".env.production.local",
  "a/b/.env.local",
  "deploy/prod.env",
  ".envrc",
  "worker/.dev.vars",
])("%s holds an environment", (path) => {
  expect(isEnvFile(path)).toBe(true);
  expect(isEnvExample(path)).toBe(false);
});

test.each([".env.example", "backend/.env.sample", ".env.template", ".env.dist"])(
  "%s is an example",
  (path) => {
    expect(isEnvFile(path)).toBe(false);
    expect(isEnvExample(path)).toBe(true);
  },
);

test.each(["environment.ts", ".environment", "env", ".env/readme.md", "my.env.ts"])(
  "%s is neither",
  (path) => {
    expect(isEnvFile(path)).toBe(false);
    expect(isEnvExample(path)).toBe(false);
  },
);

test("what says whether git ignores a file stands on the way to it", () => {
  expect(ignoreFilesOf(".env")).toEqual([".gitignore"]);
  expect(ignoreFilesOf("a/b/.env")).toEqual([".gitignore", "a/.gitignore", "a/b/.gitignore"]);
});

function ignores(path: string, ...lines: readonly string[]): boolean {
  return isIgnored(path, new Map([[".gitignore", lines.join("\n")]]));
}

test.each([".env", ".env*", "*.env", "**/.env", "/.env", "*", ".e*v", "  .env".trim(), ".env   "])(
  "the pattern %j covers .env",
  (pattern) => {
    expect(ignores(".env", "# keys", "", pattern, "node_modules/")).toBe(true);
  },
);

test.each(["", ".env.*", ".env.local", "env", "#.env", "backend/.env", ".env/", "a*.env", ".en[v]", " .env"])(
  "the pattern %j does not cover .env, or is not understood",
  (pattern) => {
    expect(ignores(".env", pattern)).toBe(false);
  },
);

test("a folder counts where the pattern names one", () => {
  expect(ignores("backend/.env", ".env")).toBe(true);
  expect(ignores("backend/.env", "backend/.env")).toBe(true);
  expect(ignores("backend/.env", "**/backend/.env")).toBe(true);
  expect(ignores("apps/backend/.env", "apps/*/.env")).toBe(true);
  expect(ignores("backend/.env", "/.env")).toBe(false);
  expect(ignores("a/backend/.env", "backend/.env")).toBe(false);
});

test("later lines stand over earlier ones, and nearer files over farther ones", () => {
  expect(ignores(".env", ".env", "!.env")).toBe(false);
  expect(ignores(".env", "!.env", ".env")).toBe(true);
  expect(ignores(".env", ".env*", "!.env.example")).toBe(true);
  expect(ignores(".env", ".env*", "!.en[v]")).toBe(false);
  const files = new Map([
    [".gitignore", ".env"],
    ["backend/.gitignore", "!.env"],
  ]);
  expect(isIgnored("backend/.env", files)).toBe(false);
  expect(isIgnored("other/.env", files)).toBe(true);
});
