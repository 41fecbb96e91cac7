import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Cost, type Order, timed } from "./timed.ts";

const ROOT = join(import.meta.dirname, "..");

const SECRETLINT = "13.0.6";

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
  return { name, argv, folder: ROOT };
}

/** Scanners of files that are compared where they are installed. */
export function treeOrders(folder: string, anchors: readonly string[]): readonly Omit<Order, "limit">[] {
  const list = `${folder}-anchors`;
  writeFileSync(list, `${anchors.join("\n")}\n`);
  const order = (name: string, ...argv: readonly string[]) => ({ name, argv, folder: ROOT });
  return [
    order("ripgrep with our words", "rg", "-i", "-F", "-c", "--no-ignore", "-f", list, folder),
    order("gitleaks", "gitleaks", "dir", folder, "--exit-code", "0"),
    order("betterleaks", "betterleaks", "dir", folder, "--exit-code", "0"),
    order("trufflehog", "trufflehog", "filesystem", folder, "--no-verification", "--no-update"),
    order("kingfisher", "kingfisher", "scan", folder, "--no-validate"),
  ];
}

/** Scanners of histories that are compared where they are installed. */
export function historyOrders(folder: string): readonly Omit<Order, "limit">[] {
  const order = (name: string, ...argv: readonly string[]) => ({ name, argv, folder });
  return [
    order("gitleaks", "gitleaks", "git", folder, "--exit-code", "0"),
    order("betterleaks", "betterleaks", "git", folder, "--exit-code", "0"),
    order("trufflehog", "trufflehog", "git", `file://${folder}`, "--no-verification", "--no-update"),
    order("kingfisher", "kingfisher", "scan", folder, "--git-history", "full", "--no-validate"),
  ];
}

/** The command of secretlint over a folder without folders. */
export function secretlintOrder(folder: string, modules: string): Omit<Order, "limit"> {
  const home = join(modules, "..");
  const config = join(home, ".secretlintrc.json");
  writeFileSync(config, JSON.stringify({ rules: [{ id: "@secretlint/secretlint-rule-preset-recommend" }] }));
  const program = join(modules, ".bin", "secretlint");
  const argv = [process.execPath, program, "--secretlintrc", config, join(folder, "*")];
  return { name: "secretlint", argv, folder: home };
}

/** Fetches secretlint into a folder; it is no dependency of ours. Gives undefined where that fails. */
export function fetchSecretlint(folder: string): string | undefined {
  const names = ["secretlint", "@secretlint/core", "@secretlint/secretlint-rule-preset-recommend"];
  const { status } = spawnSync(
    "npm",
    [
      "install",
      "--prefix",
      folder,
      "--ignore-scripts",
      "--no-audit",
      "--no-fund",
      ...names.map((name) => `${name}@${SECRETLINT}`),
    ],
    { stdio: "ignore", timeout: 60_000 },
  );
  return status === 0 ? join(folder, "node_modules") : undefined;
}
