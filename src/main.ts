import { ConfigError, readConfig } from "./config.ts";
import { describeError, openLog } from "./log.ts";
import { startRekey } from "./start.ts";

/** Reads the environment, starts Rekey, and ends it in order when it is asked to. */
async function main(): Promise<void> {
  loadEnvFile();
  const config = readConfig();
  if ("setup" in config) return;
  const log = openLog(config.logLevel);
  const rekey = await startRekey(config, log);
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => {
      log.info("draining");
      rekey.stop().then(
        () => process.exit(0),
        (error: unknown) => {
          log.error("could not stop in order", describeError(error));
          process.exit(1);
        },
      );
    });
  }
}

/** Settings from `.env`, below those of the real environment. */
function loadEnvFile(): void {
  try {
    process.loadEnvFile();
  } catch {
    // There need not be one.
  }
}

main().catch((error: unknown) => {
  const reason = error instanceof ConfigError ? error.message : undefined;
  openLog("info").error("Rekey cannot start", { ...describeError(error), ...(reason ? { reason } : {}) });
  process.exit(1);
});
