import { mkdir, rm, symlink } from "node:fs/promises";
import { join } from "node:path";
import { type GitOptions, runGit } from "./command.ts";
import { readRefs } from "./read-refs.ts";

/** The object id that stands for "nothing". */
export const ZERO_SHA = "0".repeat(40);

/** The empty tree, which git knows without storing it. */
export const EMPTY_TREE = "4b825dc642cb6eb9a060e54bf8d69288fbee4904";

/** Longer answers are not kept. */
const KEPT_ANSWER = 20_000;

/** A movement of one ref; null is "does not exist". */
export interface RefChange {
  readonly ref: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** One bare repository on disk. */
export class GitRepository {
  readonly path: string;
  /** Commits that were found here: what exists once exists for good. */
  readonly #known = new Set<string>();
  /** Who descends from whom never changes either. */
  readonly #ancestry = new Map<string, boolean>();
  readonly #answers = new Map<string, string>();
  #tail: Promise<unknown> = Promise.resolve();

  constructor(path: string) {
    this.path = path;
  }

  /** Makes the bare repository; a fork shares the objects of its network, as on GitHub. */
  static async init(path: string, defaultBranch: string, network?: GitRepository): Promise<GitRepository> {
    await mkdir(path, { recursive: true });
    await runGit(path, [
      "init",
      "--quiet",
      "--bare",
      `--initial-branch=${defaultBranch}`,
      "--template=",
      ".",
    ]);
    if (network !== undefined) {
      await rm(join(path, "objects"), { recursive: true });
      await symlink(join(network.path, "objects"), join(path, "objects"));
    }
    return new GitRepository(path);
  }

  /** Runs git here and gives its output as text. */
  async text(args: readonly string[], options: GitOptions = {}): Promise<string> {
    return (await runGit(this.path, args, options)).stdout.toString();
  }

  /** Runs git here and gives its output as bytes. */
  async bytes(args: readonly string[], options: GitOptions = {}): Promise<Buffer> {
    return (await runGit(this.path, args, options)).stdout;
  }

  /** The text of an answer that never changes, as all names in the question are ids: asked once. */
  async lasting(args: readonly string[], options: GitOptions = {}): Promise<string> {
    const question = JSON.stringify([args, options]);
    const known = this.#answers.get(question);
    if (known !== undefined) return known;
    const answer = await this.text(args, options);
    if (answer.length <= KEPT_ANSWER) this.#answers.set(question, answer);
    return answer;
  }

  /** Runs the work when all earlier work on the refs of this repository is done. */
  async exclusive<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#tail.then(work);
    this.#tail = result.catch(() => undefined);
    return await result;
  }

  /** All refs under a prefix, with the object each one names. */
  async refs(prefix = "refs/"): Promise<ReadonlyMap<string, string>> {
    return new Map((await readRefs(this.path)).filter(([ref]) => ref.startsWith(prefix)));
  }

  /** The commit at the tip of a branch. */
  async branch(name: string): Promise<string | null> {
    return (await this.refs()).get(`refs/heads/${name}`) ?? null;
  }

  /** The commit that a branch, tag, ref or (abbreviated) SHA names, as the REST API understands it. */
  async commit(name: string): Promise<string | null> {
    if (/^[0-9a-f]{40}$/.test(name)) return await this.#existing(name);
    const candidates = [`refs/heads/${name}`, `refs/tags/${name}`, `refs/${name}`];
    if (name.startsWith("refs/") || name === "HEAD") candidates.unshift(name);
    if (/^[0-9a-f]{7,39}$/.test(name)) candidates.push(name);
    return await this.#first(candidates.map((one) => `${one}^{commit}`));
  }

  /** Remembers commits that were made here. */
  know(shas: readonly string[]): void {
    for (const sha of shas) this.#known.add(sha);
  }

  async #existing(sha: string): Promise<string | null> {
    if (this.#known.has(sha)) return sha;
    const found = await this.#first([`${sha}^{commit}`]);
    // The id of an annotated tag names another object.
    if (found === sha) this.#known.add(sha);
    return found;
  }

  /** The first of these names that exists; names with revision syntax are never passed on. */
  async #first(names: readonly string[]): Promise<string | null> {
    const safe = names.filter((name) => !hasRevisionSyntax(name));
    const out = await this.text(["cat-file", "--batch-check=%(objectname)"], {
      input: `${safe.join("\n")}\n`,
    });
    return out.split("\n").find((line) => /^[0-9a-f]{40}$/.test(line)) ?? null;
  }

  /** Moves refs, all or none. */
  async updateRefs(changes: readonly RefChange[]): Promise<void> {
    const lines = changes.map(({ ref, before, after }) =>
      after === null
        ? `delete ${ref}\0${before ?? ""}\0`
        : `update ${ref}\0${after}\0${before ?? ZERO_SHA}\0`,
    );
    await runGit(this.path, ["update-ref", "--stdin", "-z"], { input: lines.join("") });
  }

  /** Whether a commit is the other or one of its ancestors. */
  async isAncestor(ancestor: string, descendant: string): Promise<boolean> {
    const ends = `${ancestor} ${descendant}`;
    const known = this.#ancestry.get(ends);
    if (known !== undefined) return known;
    const args = ["merge-base", "--is-ancestor", ancestor, descendant];
    const { exitCode } = await runGit(this.path, args, { expect: [1, 128] });
    // 128: one of them does not exist, yet.
    if (exitCode !== 128) this.#ancestry.set(ends, exitCode === 0);
    return exitCode === 0;
  }

  /** The best common ancestor, or null when the histories are unrelated. */
  async mergeBase(one: string, other: string): Promise<string | null> {
    const answer = await runGit(this.path, ["merge-base", one, other], { expect: [1] });
    return answer.exitCode === 0 ? answer.stdout.toString().trim() : null;
  }
}

function hasRevisionSyntax(name: string): boolean {
  const bare = name.replace(/\^\{commit\}$/, "");
  return /[\p{Cc} ~^:?*[\\]|\.\.|@\{/u.test(bare) || bare.startsWith("-");
}
