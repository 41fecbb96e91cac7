import type * as Jest from "@jest/globals";

/** What tests import as `@jest/globals`: each file of tests has its own, see {@link ./native-runner.ts}. */
export let afterAll: typeof Jest.afterAll;
export let afterEach: typeof Jest.afterEach;
export let beforeAll: typeof Jest.beforeAll;
export let beforeEach: typeof Jest.beforeEach;
export let describe: typeof Jest.describe;
export let expect: typeof Jest.expect;
export let test: typeof Jest.test;

/** Whoever has imported them, also long before, has these from now on. */
export function useGlobals(globals: typeof Jest): void {
  ({ afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } = globals);
}
