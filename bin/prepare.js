import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import * as module from "node:module";
import { dirname, join } from "node:path";
import { bundle } from "./bundle.js";

/**
 * Makes `dist` for whoever installs straight from the repository, as pre-commit does: below node_modules Node strips no
 * types. npm runs this before it packs. It uses Node's own way to strip them, because `npm install --global` does not
 * bring the compiler (npm 11.19, tried 2026-11-21). In a clone nothing needs it: there, the source is started.
 */
const root = join(import.meta.dirname, "..");
const [source, target] = [join(root, "src"), join(root, "dist")];
/** What is rarely needed and imports a package. */
const NEEDS_PACKAGES = ["policy/parse-policy.js"];
const isGlobal = process.env.npm_config_global === "true";

if (existsSync(source) && module.stripTypeScriptTypes !== undefined) build();
else if (existsSync(source) && isGlobal) {
  process.stderr.write("Installing Rekey from its repository needs Node 22.13 or newer.\n");
  process.exitCode = 1;
}

function build() {
  rmSync(target, { recursive: true, force: true });
  for (const name of readdirSync(source, { recursive: true })) {
    if (name.endsWith(".ts")) write(name.replace(/\.ts$/, ".js"), stripped(name));
    else if (name.endsWith(".json")) copy(name);
  }
  write("cli/rekey.js", bundle(target, "cli/main.js", NEEDS_PACKAGES));
}

/** Imports of our own files are written as they lie in `src`. */
function stripped(name) {
  const code = module.stripTypeScriptTypes(readFileSync(join(source, name), "utf8"));
  return code.replace(/(?<=\b(?:from|import)\s*\(?\s*"\.[^"\n]*)\.ts(?=")/g, ".js");
}

function write(name, code) {
  mkdirSync(dirname(join(target, name)), { recursive: true });
  writeFileSync(join(target, name), code);
}

function copy(name) {
  mkdirSync(dirname(join(target, name)), { recursive: true });
  copyFileSync(join(source, name), join(target, name));
}
