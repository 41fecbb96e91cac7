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
import { dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { bundle } from "./bundle.js";

/**
 * Makes JavaScript of all sources: `node bin/build.js FOLDER`. It uses Node's own way to strip types, because what npm
 * installs brings no compiler. Nothing runs it at installation (built.js says why); the image does.
 *
 * With `--elsewhere` the folder is not in the package, where imports of other packages would not be found from: they
 * go by way of `bin/packages`, which has those that the command line imports, all of them for policies.
 */
const root = join(import.meta.dirname, "..");
const packages = join(import.meta.dirname, "packages");
const source = join(root, "src");
/** What is rarely needed. */
const RARE = {
  // What imports a package, which is for policies.
  packages: ["policy/parse-policy.js"],
  // A text asks for a few of the providers.
  lists: ["providers/catalogue.js"],
  // They take 4 and 2 ms to load; one is for what was found, the other for mirrors.
  functions: ["node:crypto", "node:fs/promises"],
};
const AS_MODULE = "const [here, bring] = [import.meta.url, (address) => import(address)];\n";
const FROM_PACKAGE = /(?<=^(?:import|export|\}) [^"\n]*\bfrom ")[a-z@][^"\n]*(?=";)/gm;

const [folder = "dist", ...flags] = process.argv.slice(2);
await build(resolve(folder), flags.includes("--elsewhere"));

async function build(target, isElsewhere) {
  rmSync(target, { recursive: true, force: true });
  for (const name of readdirSync(source, { recursive: true })) {
    const [from, to] = [join(source, name), join(target, name)];
    if (!/\.(?:ts|json)$/.test(name)) continue;
    mkdirSync(dirname(to), { recursive: true });
    if (name.endsWith(".json")) copyFileSync(from, to);
    else writeFileSync(to.replace(/\.ts$/, ".js"), isElsewhere ? addressed(stripped(from)) : stripped(from));
  }
  writeFileSync(join(target, "cli/rekey.js"), asFunction(bundle(target, "cli/main.js", RARE)));
  // The threads of big scans start with this file; no other imports it.
  const thread = "cli/threads/sieve-thread.js";
  writeFileSync(join(target, thread), AS_MODULE + bundle(target, thread, RARE));
  await prepare(target);
}

/** Every scan would prepare the same, and every policy ask for the same names. */
async function prepare(target) {
  const from = pathToFileURL(join(target, "/"));
  const { catalogue } = await import(new URL("providers/catalogue.js", from));
  const { rulesToKeep } = await import(new URL("cli/engine/kept-rules.js", from));
  const { namesToKeep } = await import(new URL("cli/engine/kept-names.js", from));
  writeFileSync(join(target, "cli/engine/rules.bin"), rulesToKeep(catalogue));
  writeFileSync(join(target, "cli/engine/names.json"), namesToKeep(catalogue));
}

/** For run.js: what the function gives tells how much of it ran. */
function asFunction(code) {
  return `(function (here, bring) {\n"use strict";\n${code}return () => ran / known;\n});\n`;
}

/** Imports of our own files are written as they lie in `src`. */
function stripped(path) {
  const code = module.stripTypeScriptTypes(readFileSync(path, "utf8"));
  return code.replace(/(?<=\b(?:from|import)\s*\(?\s*"\.[^"\n]*)\.ts(?=")/g, ".js");
}

function addressed(code) {
  return code.replace(FROM_PACKAGE, (name) => {
    const path = join(packages, `${name}.js`);
    return existsSync(path) ? pathToFileURL(path).href : name;
  });
}
