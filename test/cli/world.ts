import { type ChildProcess, spawn } from "node:child_process";
import { mkdir, mkdtemp, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Order, runApart } from "../../sandbox/git/apart.ts";
import { findProvider } from "../../src/providers/catalogue.ts";

/** What `npx rekey` starts. */
export const REKEY = fileURLToPath(new URL("../../bin/rekey.js", import.meta.url));

/** What came of a command. */
export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A folder of its own, and the commands that are given in it. */
export class World {
  readonly folder: string;

  private constructor(folder: string) {
    this.folder = folder;
  }

  static async create(): Promise<World> {
    return new World(await realpath(await mkdtemp(join(tmpdir(), "rekey-cli-"))));
  }

  /** A world with an empty repository in it. */
  static async withRepository(): Promise<World> {
    const world = await World.create();
    await world.git("init", "--quiet", "--initial-branch=main", "--template=", ".");
    return world;
  }

  path(...names: readonly string[]): string {
    return join(this.folder, ...names);
  }

  async write(name: string, content: string | Buffer): Promise<void> {
    await mkdir(dirname(this.path(name)), { recursive: true });
    await writeFile(this.path(name), content);
  }

  /** Commits everything that is there; gives the commit. */
  async commit(message: string): Promise<string> {
    await this.git("add", "--all");
    await this.git("commit", "--quiet", "--allow-empty", "-m", message);
    return (await this.git("rev-parse", "HEAD")).trim();
  }

  async git(...args: readonly string[]): Promise<string> {
    const command = { program: "git", args, directory: this.folder, env: gitEnvironment };
    const { code, stdout, stderr } = await endedApart({ ...command, input: "" });
    if (code !== 0) throw new Error(`git ${args.join(" ")}: ${stderr}`);
    return stdout;
  }

  /** Runs `rekey` to its end, in the folder or in one below it. */
  rekey(args: readonly string[], options: RekeyOptions = {}): Promise<Ended> {
    const { input = "", stdout } = options;
    if (stdout !== undefined) return ended(this.start(args, options), input);
    return endedApart({ ...this.#command(args, options), input });
  }

  start(args: readonly string[], options: RekeyOptions = {}): ChildProcess {
    const { program, args: all, directory: cwd, env } = this.#command(args, options);
    return spawn(program, all, { cwd, env, stdio: ["pipe", options.stdout ?? "pipe", "pipe"] });
  }

  #command(
    args: readonly string[],
    { inside = ".", env = {}, node = process.execPath, mayReadAll = true }: RekeyOptions,
  ): Pick<Order, "program" | "args" | "directory" | "env"> {
    const isLimited = !mayReadAll && process.getuid?.() === 0;
    const [program, ...first] = isLimited ? [...LIMITED, node] : [node];
    const all = [...first, REKEY, ...args];
    return { program, args: all, directory: this.path(inside), env: { ...gitEnvironment, ...env } };
  }

  async remove(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
  }
}

/** How a command is started. */
export interface RekeyOptions {
  readonly inside?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string | Buffer;
  readonly node?: string;
  /** False: the permissions of files count for root, too. */
  readonly mayReadAll?: boolean;
  /** An open file that takes the report. */
  readonly stdout?: number;
}

/** Takes from root what lets it read every file (util-linux; capabilities(7)). */
const LIMITED = ["setpriv", "--bounding-set=-dac_override,-dac_read_search"];

const person = { name: "Ada", email: "ada@example.com" };

const gitEnvironment = {
  PATH: process.env.PATH ?? "",
  HOME: tmpdir(),
  GIT_CONFIG_NOSYSTEM: "1",
  GIT_CONFIG_GLOBAL: "/dev/null",
  GIT_AUTHOR_NAME: person.name,
  GIT_AUTHOR_EMAIL: person.email,
  GIT_COMMITTER_NAME: person.name,
  GIT_COMMITTER_EMAIL: person.email,
  // What was compiled in one test serves the others.
  XDG_CACHE_HOME: join(tmpdir(), "rekey-cli-compiled"),
};

/** Runs a command where it starts at once: from a worker of Jest's, each start takes 30 ms (sandbox/git/apart.ts). */
async function endedApart(command: Omit<Order, "id" | "most">): Promise<Ended> {
  const outcome = await runApart({ ...command, most: Number.POSITIVE_INFINITY });
  const { exitCode, signal, stdout, stderr } = outcome;
  if (exitCode < 0 && signal === null) throw new Error(stderr);
  return { code: signal === null ? exitCode : null, signal, stdout: Buffer.from(stdout).toString(), stderr };
}

/** Waits for a process and keeps what it says. */
export function ended(child: ChildProcess, input: string | Buffer = ""): Promise<Ended> {
  const said = { stdout: "", stderr: "" };
  for (const name of ["stdout", "stderr"] as const) {
    child[name]?.setEncoding("utf8").on("data", (text: string) => {
      said[name] += text;
    });
  }
  // It may end before it has read everything.
  child.stdin?.on("error", () => undefined);
  child.stdin?.end(input);
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code, signal) => resolve({ code, signal, ...said }));
  });
}

/** A new key of a provider. */
export function aKey(providerId = "huggingface"): string {
  const [sample] = findProvider(providerId)?.formats[0]?.samples.match() ?? [];
  if (sample === undefined) throw new Error(`no sample of ${providerId}`);
  return sample.secret;
}

/** The findings of `--format jsonl`. */
export function jsonLines(text: string): readonly Readonly<Record<string, unknown>>[] {
  return text
    .split("\n")
    .filter((line) => line !== "")
    .map((line): Record<string, unknown> => JSON.parse(line));
}
