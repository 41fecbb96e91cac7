import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** Npm may be told to run no scripts of packages. */
const NOT_STARTED =
  "Node 24 could not be started. The package node brings it by a script as npm installs it: please allow that, or use Node 24 or newer.";

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"];

/** Starts the command line in the Node that npm brought. */
export function start(fail) {
  const path = fileURLToPath(new URL("rekey.js", import.meta.url));
  const child = spawn(newerNode(fail), [path, ...process.argv.slice(2)], { stdio: "inherit" });
  const forward = (signal) => child.kill(signal);
  for (const signal of SIGNALS) process.on(signal, forward);
  child.on("error", () => fail(NOT_STARTED));
  child.on("exit", (code, signal) => {
    for (const one of SIGNALS) process.off(one, forward);
    if (signal === null) process.exitCode = code;
    else process.kill(process.pid, signal);
  });
}

function newerNode(fail) {
  try {
    const manifest = createRequire(import.meta.url).resolve("node/package.json");
    return join(manifest, "..", "bin", process.platform === "win32" ? "node.exe" : "node");
  } catch {
    return fail("Rekey needs Node 24 or newer, or npm ci, which brings it.");
  }
}
