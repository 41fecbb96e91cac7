import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";

/** What a way to scan took. */
export interface Cost {
  readonly name: string;
  readonly seconds?: number;
  readonly cpu?: number;
  /** Of the process, in bytes, where it is known. */
  readonly memory?: number;
  readonly findings?: number;
  /** Why there are no figures. */
  readonly missing?: string;
}

/** Longer than this nobody waits. */
const PATIENCE = 20_000;
const TOO_LONG = "more than 20 s";

const ROOT = join(import.meta.dirname, "..");

/** Our scanner and the designs it is compared with, each in a process of its own, with the files in memory. */
export function inProcess(name: string, folder: string, modules = ""): Cost {
  const { stdout, status, signal } = spawnSync(
    process.execPath,
    [join(ROOT, "bench/scan-one.ts"), name, folder, modules],
    {
      encoding: "utf8",
      maxBuffer: 1e9,
      timeout: PATIENCE,
    },
  );
  if (signal !== null) return { name, missing: TOO_LONG };
  return status === 0 ? { name, ...JSON.parse(stdout) } : { name, missing: "failed" };
}

/** A command, with its start. */
export function command(name: string, argv: readonly string[], folder = ROOT): Cost {
  const [program = "", ...args] = argv;
  const timed = spawnSync(
    "bash",
    ["-c", 'TIMEFORMAT="REKEY %R %U %S"; time "$@" >/dev/null 2>&1', "bash", program, ...args],
    {
      cwd: folder,
      encoding: "utf8",
      maxBuffer: 1e9,
    },
  );
  const [, real = "", user = "", system = ""] = /REKEY (\S+) (\S+) (\S+)/.exec(timed.stderr) ?? [];
  if (timed.status === 127) return { name, missing: "not installed" };
  return { name, seconds: Number(real), cpu: Number(user) + Number(system) };
}

/** The command line of this checkout. */
export function rekeyCommand(name: string, args: readonly string[], folder: string): Cost {
  return command(
    name,
    [process.execPath, join(ROOT, "bin/rekey.js"), "scan", "--format", "jsonl", ...args],
    folder,
  );
}

/** Scanners that are compared where they are installed. */
export function otherTools(folder: string, anchors: readonly string[]): readonly Cost[] {
  const list = join(folder, "..", `rekey-bench-anchors-${process.pid}`);
  writeFileSync(list, `${anchors.join("\n")}\n`);
  return [
    command("ripgrep with our words", ["rg", "-i", "-F", "-c", "--no-ignore", "-f", list, folder]),
    command("gitleaks", ["gitleaks", "dir", folder, "--exit-code", "0"]),
    command("betterleaks", ["betterleaks", "dir", folder, "--exit-code", "0"]),
    command("trufflehog", ["trufflehog", "filesystem", folder, "--no-verification", "--no-update"]),
    command("kingfisher", ["kingfisher", "scan", folder, "--no-validate"]),
  ];
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
      ...names.map((name) => `${name}@13.0.6`),
    ],
    { stdio: "ignore" },
  );
  return status === 0 ? join(folder, "node_modules") : undefined;
}
