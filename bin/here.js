import { builtAgain, builtMain } from "./built.js";
import { runBuilt } from "./run.js";

// Not by `import`, which asks a module for everything that it has, and node:fs then loads 40 others: 2 to 3 ms of 20
// (Node 24.21, measured 2026-11-22). The same in the files that this one imports.
const { accessSync, constants, mkdirSync, statSync } = process.getBuiltinModule("node:fs");
const { enableCompileCache } = process.getBuiltinModule("node:module");
const { homedir } = process.getBuiltinModule("node:os");
const { isAbsolute, join } = process.getBuiltinModule("node:path");

/**
 * Starts the command line in this process. One file starts twice as fast as the 900 that it is made of (bundle.js), the
 * second start finds it built (built.js), and the second scan finds it compiled (run.js).
 */
export function start(fail) {
  const cache = cacheFolder();
  // For what policies need, which is in no bundle.
  if (cache !== undefined) enableCompileCache(cache);
  const mainOf = (built) => orFail(fail, "built", () => built(cache));
  try {
    runBuilt(mainOf(builtMain));
  } catch {
    // A full disk or a power cut left half of it, and it would stay so for every start.
    orFail(fail, "started", () => runBuilt(mainOf(builtAgain)));
  }
}

/** A command line that cannot start has not scanned. */
function orFail(fail, done, act) {
  try {
    return act();
  } catch (error) {
    return fail(`Rekey could not be ${done}: ${error.code ?? error.message}`);
  }
}

/** What was built and compiled is kept here. The folder is our own: what lies in it is run. */
function cacheFolder() {
  const { XDG_CACHE_HOME = "" } = process.env;
  // Its specification says to ignore a relative one.
  const home = isAbsolute(XDG_CACHE_HOME) ? XDG_CACHE_HOME : join(homedir(), ".cache");
  // Where HOME is empty, that would be in the current folder: somebody else may have filled it.
  if (!isAbsolute(home)) return undefined;
  const folder = join(home, "rekey");
  try {
    makeFolder(home);
    makeFolder(folder);
    accessSync(folder, constants.W_OK);
    const { uid, mode } = statSync(folder);
    const isOurs = process.getuid === undefined || (uid === process.getuid() && (mode & 0o022) === 0);
    return isOurs ? folder : undefined;
  } catch {
    // Without a place for it, it starts more slowly.
    return undefined;
  }
}

/** Not with those above it: where nothing can be made, as in /proc, Node 24.21 tries that forever. */
function makeFolder(path) {
  try {
    mkdirSync(path, { mode: 0o700 });
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
  }
}
