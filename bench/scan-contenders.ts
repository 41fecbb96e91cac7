import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { contenders } from "./contenders.ts";
import type { History } from "./scan-histories.ts";
import { secretlintCommand } from "./secretlint.ts";
import { type Cost, type Order, timed } from "./timed.ts";

const ROOT = join(import.meta.dirname, "..");

/** Our scanner or one that it is compared with, in a process of its own, with the files in memory: cold and warm. */
export async function inProcess(
  name: string,
  {
    folder,
    modules = "",
    limit,
  }: { readonly folder: string; readonly modules?: string; readonly limit: number },
): Promise<readonly Cost[]> {
  const argv = [process.execPath, join(ROOT, "bench/scan-one.ts"), name, folder, modules];
  const { cost, printed } = await timed({ name, argv, folder: ROOT, limit });
  if (cost.missing !== undefined) return [cost];
  if (printed === "") return [{ name, missing: "failed" }];
  const { first, warm, memory } = JSON.parse(printed);
  const rounds = [{ name: `${name}, first round`, ...first, memory }];
  return warm === undefined ? rounds : [...rounds, { name: `${name}, warm`, ...warm, memory }];
}

/** The command line of this checkout. */
export function rekeyOrder(name: string, args: readonly string[]): Omit<Order, "limit"> {
  const argv = [process.execPath, join(ROOT, "bin/rekey.js"), "scan", "--format", "jsonl", ...args];
  return { name, argv, folder: ROOT, mark: '"rule":' };
}

/** Scanners of files that are compared where they are installed. */
export function treeOrders(folder: string, anchors: readonly string[]): readonly Omit<Order, "limit">[] {
  const list = `${folder}-anchors`;
  writeFileSync(list, `${[...new Set(anchors)].join("\n")}\n`);
  // A zero byte would end the search of its file without -a. It counts lines; found is the number of files.
  const argv = ["rg", "-i", "-F", "-c", "-a", "--hidden", "--no-ignore", "-f", list, folder];
  return [
    { name: "ripgrep with our words", argv, folder: ROOT, mark: "\n" },
    ...contenders.map((one) => ({ ...one, argv: one.treeArgv(folder), folder: ROOT })),
  ];
}

/** Scanners of histories that are compared where they are installed. */
export function historyOrders({ folder, isBare }: History): readonly Omit<Order, "limit">[] {
  return contenders.map((one) => ({ ...one, argv: one.historyArgv(folder, isBare), folder }));
}

/** The command of secretlint over a folder without folders. */
export function secretlintOrder(folder: string, modules: string): Omit<Order, "limit"> {
  return { name: "secretlint", ...secretlintCommand(folder, modules, "unix"), mark: " > @secretlint/" };
}
