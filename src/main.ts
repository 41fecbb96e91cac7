import { ConfigError, readConfig, type SetupConfig } from "./config.ts";
import { describeError, openLog } from "./log.ts";
import { startSetup } from "./setup/setup.ts";
import { startRekey } from "./start.ts";

const ENV_FILE = ".env";

/** Reads the environment, starts Rekey, and ends it in order when it is asked to. */
async function main(): Promise<void> {
  loadEnvFile();
  const config = readConfig();
  if ("setup" in config) return offerSetup(config.setup);
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

/** Without any credentials: a page on this machine that registers the app. */
async function offerSetup(config: SetupConfig): Promise<void> {
  const setup = await startSetup({ ...config, envFile: ENV_FILE });
  process.stdout.write(
    `Rekey has no credentials yet (APP_ID, PRIVATE_KEY, WEBHOOK_SECRET).\nOpen ${setup.url} on this machine to register your GitHub App, or set them and start again.\n`,
  );
}

/** Settings from `.env`, below those of the real environment. */
function loadEnvFile(): void {
  try {
    process.loadEnvFile(ENV_FILE);
  } catch {
    // There need not be one.
  }
}

main().catch((error: unknown) => {
  const reason = error instanceof ConfigError ? error.message : undefined;
  openLog("info").error("Rekey cannot start", { ...describeError(error), ...(reason ? { reason } : {}) });
  process.exit(1);
});
