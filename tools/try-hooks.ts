import { execFileSync, spawnSync } from "node:child_process";
import { appendFileSync, chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { findProvider } from "../src/providers/catalogue.ts";

/**
 * Tries the hooks of docs/command-line.md with the last commit of this clone: `node tools/try-hooks.ts`. It installs
 * Rekey and husky through npm and takes a minute; `pre-commit` must be on the PATH. Each way must let a commit without
 * a key pass and stop one with a key, on whatever Node comes first on the PATH.
 */
const CLONE = fileURLToPath(new URL("..", import.meta.url));
const COMMAND = "rekey scan --staged --fail-on block\n";
const folder = mkdtempSync(join(tmpdir(), "rekey-hooks-"));
const env = {
  ...process.env,
  PATH: `${join(folder, "global/bin")}:${process.env.PATH}`,
  PRE_COMMIT_HOME: join(folder, "pre-commit"),
  XDG_CACHE_HOME: join(folder, "cache"),
};

const ways: Readonly<Record<string, (repository: string) => void>> = {
  plain(repository) {
    run(folder, "npm", "install", "--global", "--prefix", join(folder, "global"), `git+file://${CLONE}`);
    const hook = join(repository, ".git/hooks/pre-commit");
    mkdirSync(join(repository, ".git/hooks"), { recursive: true });
    writeFileSync(hook, `#!/bin/sh\n${COMMAND}`);
    chmodSync(hook, 0o755);
  },
  husky(repository) {
    run(repository, "npm", "init", "--yes");
    run(repository, "npm", "install", "--save-dev", "husky@9");
    run(repository, "npx", "husky", "init");
    writeFileSync(join(repository, ".husky/pre-commit"), COMMAND);
    writeFileSync(join(repository, ".gitignore"), "node_modules\n");
  },
  "pre-commit"(repository) {
    const rev = run(CLONE, "git", "rev-parse", "HEAD").trim();
    const config = `repos:\n  - repo: ${CLONE}\n    rev: ${rev}\n    hooks:\n      - id: rekey\n`;
    writeFileSync(join(repository, ".pre-commit-config.yaml"), config);
    run(repository, "pre-commit", "install");
  },
};

try {
  for (const [name, install] of Object.entries(ways)) tryWay(name, install);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function tryWay(name: string, install: (repository: string) => void): void {
  const repository = join(folder, `with-${name}`);
  run(folder, "git", "init", "--quiet", repository);
  install(repository);
  const isQuiet = commit(repository, "url = https://example.com\n").status === 0;
  const { status, output } = commit(repository, `token = ${aKey()}\n`);
  const isStopped = status !== 0 && output.includes("Found 1 key.");
  if (!isQuiet || !isStopped) process.exitCode = 1;
  const verdict = isQuiet && isStopped ? "stops the key" : isQuiet ? "lets the key pass" : "stops everything";
  process.stdout.write(`${name}: ${verdict}\n`);
}

function commit(repository: string, line: string) {
  appendFileSync(join(repository, "settings.ini"), line);
  run(repository, "git", "add", "--all");
  const identity = ["-c", "user.name=Ada", "-c", "user.email=ada@example.com"];
  const args = [...identity, "commit", "--quiet", "-m", "Try"];
  const { status, stdout, stderr } = spawnSync("git", args, { cwd: repository, env, encoding: "utf8" });
  return { status, output: stdout + stderr };
}

function aKey(): string {
  const [sample] = findProvider("huggingface")?.formats[0]?.samples.match() ?? [];
  if (sample === undefined) throw new Error("no sample");
  return sample.secret;
}

function run(cwd: string, program: string, ...args: readonly string[]): string {
  return execFileSync(program, args, { cwd, env, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
}
