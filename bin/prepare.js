import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/**
 * Builds `dist` where the source and the compiler are: npm asks for it before it packs, and when it installs straight
 * from a repository, as pre-commit does. An install for production has no compiler, and needs no build.
 */
const root = join(import.meta.dirname, "..");
const compiler = findCompiler();
if (existsSync(join(root, "tsconfig.build.json")) && compiler !== undefined) {
  // Its words would stand among npm's own, which programs read.
  const { status } = spawnSync(process.execPath, [compiler, "-p", "tsconfig.build.json"], {
    cwd: root,
    stdio: ["ignore", 2, 2],
  });
  process.exitCode = status ?? 1;
}

function findCompiler() {
  try {
    const { resolve } = createRequire(import.meta.url);
    return join(dirname(resolve("typescript/package.json")), "bin", "tsc");
  } catch {
    return undefined;
  }
}
