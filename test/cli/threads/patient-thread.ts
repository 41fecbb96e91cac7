/** The thread of the sieve where Node lets failures pass that nobody takes, as with `--unhandled-rejections=warn`. */
process.on("unhandledRejection", () => undefined);
await import("../../../src/cli/threads/sieve-thread.ts");
