import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";

/** The release that is compared with; the latest one on 2026-11-22. */
const SECRETLINT_VERSION = "13.0.6";

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
      ...names.map((name) => `${name}@${SECRETLINT_VERSION}`),
    ],
    { stdio: "ignore", timeout: 60_000 },
  );
  return status === 0 ? join(folder, "node_modules") : undefined;
}

/** A report with a line for each finding; and one that is exact, and holds the texts of all files. */
type Format = "unix" | "json";

/** How it is run over a folder without folders, with its recommended rules. */
export function secretlintCommand(folder: string, modules: string, format: Format) {
  const home = join(modules, "..");
  const config = join(home, ".secretlintrc.json");
  writeFileSync(config, JSON.stringify({ rules: [{ id: "@secretlint/secretlint-rule-preset-recommend" }] }));
  const program = join(modules, ".bin", "secretlint");
  const argv = [
    process.execPath,
    program,
    "--secretlintrc",
    config,
    "--format",
    format,
    // Since 13 it passes over what a .gitignore above the files names.
    "--no-gitignore",
    join(folder, "*"),
  ];
  return { argv, folder: home };
}
