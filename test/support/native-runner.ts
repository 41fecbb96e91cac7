import { createRequire, registerHooks } from "node:module";
import { pathToFileURL } from "node:url";
import type * as Jest from "@jest/globals";
import { useGlobals } from "./jest-globals.ts";

/** What jest-circus asks of its runtime, and what we answer in Jest's place (Jest 30.5). */
interface Runtime {
  setGlobalsForRuntime(globals: typeof Jest): void;
  requireInternalModule(path: string): unknown;
  unstable_shouldLoadAsEsm(path: string): boolean;
  unstable_importModule(path: string): Promise<unknown>;
}

interface Result {
  readonly failureMessage?: string | null;
}

type Before = readonly [globalConfig: unknown, config: { readonly rootDir: string }, environment: unknown];

type Runner = (...args: [...Before, runtime: Runtime, ...after: unknown[]]) => Promise<Result>;

const require = createRequire(import.meta.url);

const circus: { readonly default: Runner } = require("jest-circus/runner");

const ours = new URL("./jest-globals.ts", import.meta.url).href;

registerHooks({
  resolve: (specifier, context, next) => next(specifier === "@jest/globals" ? ours : specifier, context),
});

/**
 * Runs a file of tests in the worker's own module system, and not in one that is made for each file: what a worker has
 * loaded stays there for its next files (docs/decisions/0009). Tests must leave nothing behind.
 */
// biome-ignore lint/style/noDefaultExport: Jest asks for one
export default function runNatively(...args: Parameters<Runner>): ReturnType<Runner> {
  const [, { rootDir }, , runtime] = args;
  runtime.setGlobalsForRuntime = useGlobals;
  runtime.requireInternalModule = requireAnew;
  runtime.unstable_shouldLoadAsEsm = () => true;
  runtime.unstable_importModule = (path) => import(pathToFileURL(path).href);
  // Whoever awaits stands in the trace of each failure.
  return circus.default(...args).then((result) => withShortPaths(result, rootDir));
}

/** Jest writes paths relative to the root, and makes nothing of addresses. */
function withShortPaths(result: Result, rootDir: string): Result {
  if (typeof result.failureMessage !== "string") return result;
  return { ...result, failureMessage: result.failureMessage.replaceAll(`file:${rootDir}/`, "") };
}

/** jest-circus holds the tests of a file in its own module and in one global, which the next file would add to. */
function requireAnew(path: string): unknown {
  Reflect.deleteProperty(globalThis, Symbol.for("EVENT_HANDLERS"));
  delete require.cache[path];
  return require(path);
}
