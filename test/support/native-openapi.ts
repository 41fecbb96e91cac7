/**
 * GitHub's descriptions, loaded by Node itself. Jest gives each test file modules of its own, and compiling the
 * descriptions was a third of the CPU of a short journey (1.5 s, measured 2026-11). What they judge is plain JSON, which
 * is the same on both sides.
 */
const { createRequire } = process.getBuiltinModule("node:module");
const native: typeof import("../../sandbox/openapi.ts") = createRequire(import.meta.url)(
  "../../sandbox/openapi.ts",
);

export const { restDescription, webhookDescription } = native;
