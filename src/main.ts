import { setGlobalProxyFromEnv } from "node:http";
import { readConfig, readDatabaseConfig, type SetupConfig, UsageError } from "./config.ts";
import { deadJobs } from "./dead-jobs.ts";
import { describeError, openLog } from "./log.ts";
import { startSetup } from "./setup/setup.ts";
import { startRekey } from "./start/start.ts";
import { startTrouble } from "./start/trouble.ts";

const ENV_FILE = ".env";

const HELP = `Usage: npm start                starts Rekey; docs/operations.md names the settings
       npm start -- dead-jobs   the jobs that failed for good; see dead-jobs --help

In the image it is node dist/main.js, with dead-jobs behind it.
`;

async function main(command: string | undefined, args: readonly string[]): Promise<void> {
  loadEnvFile();
  switch (command) {
    case undefined:
      return start();
    case "dead-jobs":
      process.stdout.write(await deadJobs(args, readDatabaseConfig()));
      return;
    case "--help":
    case "-h":
      process.stdout.write(HELP);
      return;
    default:
      throw new UsageError(`There is no "${command}".\n\n${HELP}`);
  }
}

/** Reads the environment, starts Rekey, and ends it in order when it is asked to, also while it starts. */
async function start(): Promise<void> {
  const config = readConfig();
  if ("setup" in config) return offerSetup(config.setup);
  const log = openLog(config.logLevel);
  const started = startRekey(config, log);
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.once(signal, () => {
      log.info("draining");
      started
        .then((rekey) => rekey.stop())
        .then(
          () => process.exit(0),
          (error: unknown) => {
            log.error("could not stop in order", describeError(error));
            process.exit(1);
          },
        );
    });
  }
  await started;
}

/** Without any credentials: a page on this machine that registers the app. */
async function offerSetup(config: SetupConfig): Promise<void> {
  setGlobalProxyFromEnv();
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

const [command, ...args] = process.argv.slice(2);
main(command, args).catch((error: unknown) => {
  if (error instanceof UsageError) process.stderr.write(`${error.message.trimEnd()}\n`);
  else openLog("info").error(command === undefined ? "Rekey cannot start" : "it failed", startTrouble(error));
  process.exit(1);
});
