import { readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";

const manifest: { readonly dependencies: Readonly<Record<string, string>> } = JSON.parse(
  readFileSync("package.json", "utf8"),
);

test("the image and npm bring the same Node", () => {
  const [, version] = /^ARG NODE_VERSION=(.+)$/m.exec(readFileSync("Dockerfile", "utf8")) ?? [];
  expect(version).toBe(manifest.dependencies.node);
  expect(`v${version}`).toBe(process.version);
});

test("what the Dockerfile copies is not ignored", () => {
  const dockerfile = readFileSync("Dockerfile", "utf8");
  const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, sources = ""]) =>
    sources.split(" "),
  );
  const allowed = readFileSync(".dockerignore", "utf8").match(/(?<=^!).+$/gm) ?? [];
  expect([...new Set(copied)].sort()).toEqual([...allowed].sort());
});
