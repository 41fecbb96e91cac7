#!/usr/bin/env node
import { spawn } from "node:child_process";
import { accessSync, constants, mkdirSync, statSync } from "node:fs";
import * as module from "node:module";
import { homedir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * Starts the command line on any Node from 20: here when this is Node 24 or newer, else in the one that npm brought.
 * One file starts twice as fast as the 450 that it is made of (bundle.js), the second start finds it built
 * (built.js), and the second scan finds it compiled (run.js).
 */
const OLDEST = 24;
const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"];

if (Number.parseInt(process.versions.node, 10) >= OLDEST) await startHere();
else startElsewhere();

async function startHere() {
  const cache = cacheFolder();
  if (cache !== undefined) module.enableCompileCache(cache);
  const { builtAgain, builtMain } = await import("./built.js");
  const { runBuilt } = await import("./run.js");
  try {
    runBuilt(mainOf(builtMain, cache));
  } catch {
    // A full disk or a power cut left half of it, and it would stay so for every start.
    startAgain(() => runBuilt(mainOf(builtAgain, cache)));
  }
}

function startAgain(run) {
  try {
    run();
  } catch (error) {
    fail(`Rekey could not be started: ${error.message}`);
  }
}

/** A command line that cannot start has not scanned. */
function mainOf(builtMain, cache) {
  try {
    return builtMain(cache);
  } catch (error) {
    return fail(`Rekey could not be built: ${error.code ?? error.message}`);
  }
}

/** What was built and compiled is kept here. The folder is our own: what lies in it is run. */
function cacheFolder() {
  const folder = join(process.env.XDG_CACHE_HOME || join(homedir(), ".cache"), "rekey");
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    accessSync(folder, constants.W_OK);
    const { uid, mode } = statSync(folder);
    const isOurs = process.getuid === undefined || (uid === process.getuid() && (mode & 0o022) === 0);
    return isOurs ? folder : undefined;
  } catch {
    // Without a place for it, it starts more slowly.
    return undefined;
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
