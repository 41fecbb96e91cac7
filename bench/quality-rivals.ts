import { spawnSync } from "node:child_process";
import { accessSync, constants, mkdirSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join, relative, sep } from "node:path";
import { UsageError } from "../sandbox/usage.ts";
import type { CorpusFile } from "../test/corpus/corpus.ts";
import { contenders } from "./contenders.ts";
import { type Claim, type RivalName, readClaims } from "./quality-claims.ts";
import { fetchSecretlint, secretlintCommand } from "./secretlint.ts";

/** All that can be compared with. */
export const rivalNames: readonly RivalName[] = [...contenders.map(({ name }) => name), "secretlint"];

/** The names of an option, in the order of the table; `installed` are those on PATH, and secretlint. */
export function parseRivals(text: string): readonly RivalName[] {
  if (text === "installed") return rivalNames.filter((name) => name === "secretlint" || isOnPath(name));
  const wanted = text.split(",").map((name) => name.trim());
  const unknown = wanted.find((name) => !rivalNames.some((known) => known === name));
  if (unknown !== undefined)
    throw new UsageError(`--against knows ${rivalNames.join(", ")} and installed, not ${unknown}`);
  const missing = rivalNames.find(
    (name) => wanted.includes(name) && name !== "secretlint" && !isOnPath(name),
  );
  if (missing !== undefined)
    throw new UsageError(
      `${missing} is not on PATH: install it, leave it out, or say --against installed for those that are`,
    );
  return rivalNames.filter((name) => wanted.includes(name));
}

function isOnPath(program: string): boolean {
  return (process.env.PATH ?? "").split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, program), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/** Writes each file below a folder of its number, under its own name: scanners pass over some names on purpose. */
export function writeFiles(files: readonly CorpusFile[], folder: string): void {
  for (const [number, { path, bytes }] of files.entries()) {
    const target = join(folder, String(number), path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, bytes);
  }
}

/** Lets a scanner read the files, with its own defaults: what it says, by the number of the file. */
export function askRival(name: RivalName, folder: string): ReadonlyMap<number, readonly Claim[]> {
  return Map.groupBy(readClaims(name, reportOf(name, folder)), ({ path }) => numberOf(path, folder));
}

function reportOf(name: RivalName, folder: string): string {
  const found = contenders.find((one) => one.name === name);
  const order =
    found === undefined ? secretlintOrder(folder) : { argv: found.treeArgv(folder), folder, ...found };
  const [program = "", ...args] = order.argv;
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    cwd: order.folder,
    encoding: "utf8",
    maxBuffer: 2 ** 30,
  });
  if (error !== undefined) throw error;
  if (status === null || !order.endsWell.includes(status))
    throw new Error(`${name} ended with ${status}:\n${stderr.slice(-2_000)}`);
  return stdout;
}

function secretlintOrder(folder: string) {
  const home = `${folder}-npm`;
  mkdirSync(home, { recursive: true });
  const modules = fetchSecretlint(home);
  if (modules === undefined)
    throw new UsageError("secretlint could not be fetched from the registry: leave it out of --against");
  return { ...secretlintCommand(join(folder, "**"), modules, "json"), endsWell: [0, 1] };
}

function numberOf(path: string, folder: string): number {
  const [first] = relative(folder, path).split(sep);
  const number = Number(first);
  if (!Number.isInteger(number)) throw new Error(`a finding in ${path}, which is none of the files`);
  return number;
}
