#!/usr/bin/env node
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, statSync } from "node:fs";
import * as module from "node:module";
import { homedir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * Starts the command line on any Node from 20: here when this is Node 24 or newer, else in the one that npm brought.
 * What was built is one file and starts twice as fast (bundle.js). It counts where there is no source, as in a package,
 * and where no source is newer: a build beside the source may be of yesterday.
 */
const OLDEST = 24;
const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"];

if (Number.parseInt(process.versions.node, 10) >= OLDEST) await startHere();
else startElsewhere();

async function startHere() {
  keepCompiled();
  await import(mainFile());
}

function mainFile() {
  const [built, source] = ["../dist/cli/rekey.js", "../src/cli/main.ts"].map(
    (path) => new URL(path, import.meta.url),
  );
  if (!existsSync(source)) return built.href;
  return isUpToDate(built) ? built.href : source.href;
}

function isUpToDate(built) {
  const folder = new URL("../src/", import.meta.url);
  try {
    const { mtimeMs } = statSync(built);
    const names = readdirSync(folder, { recursive: true });
    return [".", ...names].every((name) => statSync(join(fileURLToPath(folder), name)).mtimeMs <= mtimeMs);
  } catch {
    return false;
  }
}

/** The second start takes half the time of the first. The folder is our own: what lies in it is run. */
function keepCompiled() {
  const folder = join(process.env.XDG_CACHE_HOME || join(homedir(), ".cache"), "rekey");
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const { uid, mode } = statSync(folder);
    const isOurs = process.getuid === undefined || (uid === process.getuid() && (mode & 0o022) === 0);
    if (isOurs) module.enableCompileCache(folder);
  } catch {
    // Without a place for it, it starts more slowly.
  }
}

function startElsewhere() {
  const child = spawn(newerNode(), [fileURLToPath(import.meta.url), ...process.argv.slice(2)], {
    stdio: "inherit",
  });
  const forward = (signal) => child.kill(signal);
  for (const signal of SIGNALS) process.on(signal, forward);
  child.on("error", () => fail("Node 24 could not be started."));
  child.on("exit", (code, signal) => {
    for (const one of SIGNALS) process.off(one, forward);
    if (signal === null) process.exitCode = code;
    else process.kill(process.pid, signal);
  });
}

function newerNode() {
  try {
    const manifest = module.createRequire(import.meta.url).resolve("node/package.json");
    return join(manifest, "..", "bin", process.platform === "win32" ? "node.exe" : "node");
  } catch {
    return fail("Rekey needs Node 24 or newer, or npm ci, which brings it.");
  }
}

function fail(words) {
  process.stderr.write(`${words}\n`);
  process.exit(2);
}
