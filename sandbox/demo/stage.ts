import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Repository } from "../entities.ts";
import { type Sandbox, startSandbox } from "../github.ts";
import { type HuggingFace, startHuggingFace } from "../hugging-face.ts";
import { pagesOf } from "../pages/site.ts";
import type { Speech } from "../pages/speech.ts";
import type { RegisteredApp } from "../parts/apps.ts";
import type { User } from "../parts/people.ts";
import { phrase } from "../terminal/phrase.ts";
import type { Voice } from "../terminal/voice.ts";
import { freePort, isReady, startApp } from "./app-process.ts";
import type { Cleanup } from "./cleanup.ts";
import { readManifest } from "./manifest.ts";
import type { Patience } from "./patience.ts";
import { SHOP_FILES } from "./shop.ts";

/** Everything that the story is played on. */
export interface Stage {
  readonly voice: Voice;
  readonly patience: Patience;
  readonly sandbox: Sandbox;
  readonly huggingFace: HuggingFace;
  /** Somebody sits at the terminal, and may want a part in it. */
  readonly isWatched: boolean;
  readonly repository: Repository;
  readonly app: RegisteredApp;
  /** Maintains the repository. */
  readonly mia: User;
  /** Develops in it. */
  readonly wes: User;
  /** Sorts issues, and may do no more. */
  readonly olaf: User;
  /** For what is gone when the demo ends. */
  readonly directory: string;
  readonly log: string;
}

/** What is there before the stage. */
export type Ground = Pick<Stage, "voice" | "patience" | "isWatched" | "directory" | "log"> & {
  readonly cleanup: Cleanup;
};

/** Builds the stage: a GitHub with a team and a rule, and the app, started as an operator starts it. */
export async function setStage(githubPort: number, { cleanup, ...ground }: Ground): Promise<Stage> {
  const sandbox = await startSandbox({ port: githubPort });
  cleanup.add(() => sandbox.stop());
  const huggingFace = await startHuggingFace();
  cleanup.add(() => huggingFace.close());
  ground.voice.now(phrase`A small GitHub answers at ${sandbox.url}`);
  ground.voice.now(
    phrase`A small Hugging Face answers at ${huggingFace.via.host}:${huggingFace.via.port}, over TLS`,
  );
  const port = await freePort();
  const stage = { ...ground, sandbox, huggingFace, ...(await gather(sandbox, port)) };
  sandbox.servePages(pagesOf(sandbox.store, { huggingFace, speech: speechOf(stage) }));
  await start(stage, port, cleanup);
  return stage;
}

/** The people of the story say what somebody fills in on a page, with their own tokens. */
function speechOf({ sandbox, repository, mia, wes, olaf }: Stage): Speech {
  const people = [wes, mia, olaf];
  return {
    people: people.map(({ login }) => login),
    say: async ({ number, by, body }) => {
      const issue = repository.issues.get(Number(number));
      const user = people.find(({ login }) => login === by);
      if (issue === undefined || user === undefined) return null;
      await sandbox.as(user, `POST /repos/acme/shop/issues/${issue.number}/comments`, { body });
      return issue;
    },
  };
}

async function gather(
  sandbox: Sandbox,
  port: number,
): Promise<Pick<Stage, "repository" | "app" | "mia" | "wes" | "olaf">> {
  sandbox.createOrganization("acme");
  const [mia, wes, olaf] = [sandbox.createUser("mia"), sandbox.createUser("wes"), sandbox.createUser("olaf")];
  const repository = await sandbox.createRepository("acme", "shop", { private: true, files: SHOP_FILES });
  sandbox.setRole(repository, mia, "maintain");
  sandbox.setRole(repository, wes, "write");
  sandbox.setRole(repository, olaf, "triage");
  const app = sandbox.registerApp({
    slug: "rekey",
    webhookSecret: "the webhook secret of the demo",
    webhookUrl: `http://127.0.0.1:${port}/api/github/webhooks`,
    ...(await readManifest()),
  });
  sandbox.requireCheck(repository, "main", "rekey", app.appId);
  return { repository, app, mia, wes, olaf };
}

async function start(stage: Stage, port: number, cleanup: Cleanup): Promise<void> {
  const { voice, sandbox, huggingFace, app, directory, log, patience } = stage;
  const certificate = join(directory, "hugging-face.pem");
  await writeFile(certificate, huggingFace.ca);
  const settings = {
    APP_ID: String(app.appId),
    PRIVATE_KEY: app.privateKey,
    WEBHOOK_SECRET: app.app.webhookSecret,
    GITHUB_API_URL: sandbox.apiUrl,
    GITHUB_SERVER_URL: sandbox.url,
    DATA_DIR: join(directory, "data"),
    PORT: String(port),
    REKEY_VERIFY_VIA: `${huggingFace.via.host}:${huggingFace.via.port}`,
    NODE_EXTRA_CA_CERTS: certificate,
  };
  const running = await startApp(settings, { directory, log, onDeath: (reason) => patience.end(reason) });
  cleanup.add(() => running.stop());
  await patience.until("the app to be ready", () => isReady(port));
  const [version] = /\d+/.exec(process.version) ?? [process.version];
  voice.now(
    phrase`Rekey is ready: \`node src/main.ts\` on Node ${version}, with a PostgreSQL of its own. Its log: ${log}`,
  );
}
