import { copyFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { phrase } from "../terminal/phrase.ts";
import { openVoice } from "../terminal/voice.ts";
import { Cleanup } from "./cleanup.ts";
import type { Options } from "./options.ts";
import { openPatience, type Patience } from "./patience.ts";
import { setStage } from "./stage.ts";
import { tellAddresses, tellStory } from "./story.ts";

/** Somebody pressed Ctrl-C, or no longer listens. */
export class Interrupted extends Error {}

/** The story could not be told to its end. */
export class BrokenStory extends Error {}

/** Plays the whole demo, and takes everything away again however it ends. */
export async function runDemo(options: Options): Promise<void> {
  const [voice, patience, cleanup] = [openVoice(), openPatience(), new Cleanup()];
  endOnSignal(patience);
  const directory = await mkdtemp(join(tmpdir(), "rekey-demo-"));
  cleanup.add(() => rm(directory, { recursive: true, force: true }));
  const log = options.log === undefined ? join(directory, "rekey.log") : resolve(options.log);
  try {
    voice.title(phrase`Rekey, from a leaked key to an open gate`);
    voice.lead(
      phrase`Nothing here is scripted. A small GitHub with real git, a small Hugging Face behind TLS, the app in a process of its own and a PostgreSQL run on this machine; every line is read back from what they did. At the left: seconds since the start.`,
    );
    voice.act("The team and its rule");
    const isWatched = !options.exit && process.stdin.isTTY && process.stdout.isTTY;
    const stage = await setStage(options.port, { voice, patience, isWatched, cleanup, directory, log });
    await tellStory(stage);
    if (options.exit) return;
    tellAddresses(stage);
    const reason = await patience.ended;
    if (!(reason instanceof Interrupted)) throw reason;
    voice.gap();
  } catch (error) {
    if (error instanceof Interrupted) throw error;
    throw new BrokenStory(`${wordsFor(error, options)}${await keep(log, options)}`, { cause: error });
  } finally {
    await cleanup.run();
  }
}

function endOnSignal(patience: Patience): void {
  const end = () => patience.end(new Interrupted());
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, end);
  process.stdout.on("error", end);
}

/** What went wrong, and what helps. */
function wordsFor(error: unknown, { port }: Options): string {
  if (!(error instanceof Error)) return String(error);
  const code = "code" in error ? error.code : undefined;
  if (code === "EADDRINUSE") return `Port ${port} is taken. Choose another one with --port.`;
  if (code === "ENOENT" && error.message.includes("git")) return "git is needed, and was not found.";
  return error.message;
}

/** The log must survive the cleaning up when something went wrong. */
async function keep(log: string, options: Options): Promise<string> {
  if (options.log !== undefined) return `\nThe log of the app: ${log}`;
  const kept = join(tmpdir(), `rekey-demo-${process.pid}.log`);
  try {
    await copyFile(log, kept);
    return `\nThe log of the app: ${kept}`;
  } catch {
    return "";
  }
}
