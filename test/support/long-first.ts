import { createRequire } from "node:module";
import { relative } from "node:path";
import type { Test } from "@jest/test-result";
import type sequencers from "@jest/test-sequencer";

const require = createRequire(import.meta.url);

const { default: Sequencer }: typeof sequencers = require("@jest/test-sequencer");

/** Tests in there start processes and wait for them, some for half a minute. */
const LONG = /^test\/(?:cli|crashes|demo|endurance|git|histories|journeys|store)\//u;

/**
 * Files that wait come before files that compute, so that no worker is alone with a long one at the end. Jest orders
 * by the seconds of the last run, which a fresh clone does not know, and otherwise by size: with a short file of long
 * tests that came last, a run ended ten seconds later.
 */
// biome-ignore lint/style/noDefaultExport: Jest asks for one
export default class LongFirst extends Sequencer {
  override async sort(tests: Test[]): Promise<Test[]> {
    const known = await super.sort(tests);
    return [true, false].flatMap((wanted) => known.filter((test) => isLong(test) === wanted));
  }
}

function isLong({ path, context }: Test): boolean {
  return LONG.test(relative(context.config.rootDir, path));
}
