import { appendFile, mkdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { runGit } from "../git/command.ts";
import type { User } from "../parts/people.ts";

/** One person's clone, worked on with the git of this machine. */
export interface GitClient {
  /** Makes a commit; null takes a file away. Gives its id. */
  commit(message: string, files: Readonly<Record<string, string | null>>): Promise<string>;
  /** Begins a branch at what is checked out. */
  branch(name: string): Promise<void>;
  push(branch: string): Promise<void>;
  /** The commits that main does not have, oldest first, as git tells them. */
  log(): Promise<readonly string[]>;
}

type Git = (...args: readonly string[]) => Promise<string>;

/** Clones a repository over HTTP, with the person's token as the password. */
export async function cloneAs(user: User, url: string, directory: string): Promise<GitClient> {
  await mkdir(directory, { recursive: true });
  const env = {
    GIT_AUTHOR_NAME: user.name,
    GIT_AUTHOR_EMAIL: user.email,
    GIT_COMMITTER_NAME: user.name,
    GIT_COMMITTER_EMAIL: user.email,
  };
  const git: Git = async (...args) => (await runGit(directory, args, { env })).stdout.toString().trim();
  await git("init", "--quiet", "--initial-branch=main", "--template=", ".");
  // Into the file, not onto a command line, where others on this machine could read it.
  const password = Buffer.from(`${user.login}:${user.token}`).toString("base64");
  const header = `[http]\n\textraHeader = Authorization: Basic ${password}\n`;
  await appendFile(join(directory, ".git", "config"), header);
  await git("remote", "add", "origin", url);
  await git("fetch", "--quiet", "origin");
  await git("checkout", "--quiet", "main");
  return clientOf(git, directory);
}

function clientOf(git: Git, directory: string): GitClient {
  return {
    async commit(message, files) {
      for (const [path, content] of Object.entries(files)) await change(join(directory, path), content);
      await git("add", "--all", "--force");
      await git("commit", "--quiet", "--message", message);
      return git("rev-parse", "HEAD");
    },
    branch: async (name) => void (await git("checkout", "--quiet", "-b", name)),
    push: async (branch) => void (await git("push", "--quiet", "origin", branch)),
    log: async () => {
      const out = await git("log", "--reverse", "--name-status", "--format=%x00%h  %s", "main..HEAD");
      return out.split("\0").flatMap((one) => {
        const [subject = "", , ...files] = one.trimEnd().split("\n");
        return subject === ""
          ? []
          : [subject, ...files.map((file) => `           ${file.replace("\t", "  ")}`)];
      });
    },
  };
}

async function change(path: string, content: string | null): Promise<void> {
  if (content === null) return rm(path);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
}
