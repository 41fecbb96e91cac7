import { readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import { START_FLAGS } from "../sandbox/demo/app-process.ts";

const manifest: {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly scripts: Readonly<Record<string, string>>;
} = JSON.parse(readFileSync("package.json", "utf8"));

test("the image and npm bring the same Node", () => {
  const [, version] = /^ARG NODE_VERSION=(.+)$/m.exec(readFileSync("Dockerfile", "utf8")) ?? [];
  expect(version).toBe(manifest.dependencies.node);
  expect(`v${version}`).toBe(process.version);
});

test("the image, npm, the demo and the benchmark start the app in the same way", () => {
  const flags = START_FLAGS.join(" ");
  expect(manifest.scripts.start).toBe(`exec node ${flags} src/main.ts`);
  const [, command = ""] = /^CMD (.+)$/m.exec(readFileSync("Dockerfile", "utf8")) ?? [];
  expect(JSON.parse(command).join(" ")).toBe(`node ${flags} dist/main.js`);
});

test("what the Dockerfile copies is not ignored", () => {
  const dockerfile = readFileSync("Dockerfile", "utf8");
  const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, sources = ""]) =>
    sources.split(" "),
  );
  const allowed = readFileSync(".dockerignore", "utf8").match(/(?<=^!).+$/gm) ?? [];
  expect([...new Set(copied)].sort()).toEqual([...allowed].sort());
});
