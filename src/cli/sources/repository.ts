import type { ObjectFormat } from "../../git/git-environment.ts";
import { CannotScan } from "../cannot-scan.ts";
import type { Environment } from "../environment.ts";
import { printable } from "../printable.ts";
import { askGit, type GitAnswer } from "./user-git.ts";

/** The repository around a folder. */
export interface Repository {
  readonly gitFolder: string;
  /** The root of the work tree; a bare repository has none. */
  readonly workTree?: string;
  /** True when the clone holds only the newest part of the history. */
  readonly isShallow: boolean;
  readonly objectFormat: ObjectFormat;
}

/** Said of a scan that would have gone on where a shallow clone ends. */
export const CUT_OFF = "this clone is shallow: older commits are not in it";

/** Of an object that git cannot read, and says nothing about. */
export const BROKEN = "broken in this repository: git fsck tells more";

/** In the order of the answers. */
const ABOUT = ["--is-shallow-repository", "--show-object-format", "--absolute-git-dir"] as const;

/** Finds the repository around a folder; undefined where there is none, or no git. */
export async function findRepository(
  environment: Environment,
  folder: string,
): Promise<Repository | undefined> {
  // One path each: a folder's name may hold a line break.
  const [about, top] = await Promise.all([
    askGit(environment, folder, ["rev-parse", ...ABOUT]),
    askGit(environment, folder, ["rev-parse", "--show-toplevel"]),
  ]);
  if (isNoRepository(about)) return undefined;
  if (about.code !== 0) throw distrust(about.said) ?? new GitComplains(about.said);
  const [shallow, format, ...gitFolder] = about.output.toString("utf8").split("\n");
  return {
    gitFolder: gitFolder.join("\n").slice(0, -1),
    isShallow: shallow === "true",
    objectFormat: format === "sha256" ? format : "sha1",
    ...(top.code === 0 ? { workTree: top.output.toString("utf8").slice(0, -1) } : {}),
  };
}

/** Common in containers: the folder belongs to another user. Git names the command that ends this. */
function distrust(said: string): CannotScan | undefined {
  const [command] = /git config --global --add safe\.directory .+/u.exec(said) ?? [];
  if (command === undefined) return undefined;
  return new CannotScan(
    `This repository belongs to somebody else, so git does not trust it. If you do: ${printable(command)}`,
  );
}

/** The repository around a folder, for a scan that needs one. */
export async function needRepository(environment: Environment, folder: string): Promise<Repository> {
  const found = await findRepository(environment, folder);
  if (found !== undefined) return found;
  throw new CannotScan(
    "There is no git repository here, or git is not installed. rekey scan PATH needs none.",
  );
}

/** Git does not do what it is asked. What it says itself is the best help; it may name paths. */
export class GitComplains extends CannotScan {
  readonly complaint: string;
  /** True where it does not know what it is asked: nothing can be read. */
  readonly isOfOldGit: boolean;
  /** True where it has to do with what a partial clone lacks. */
  readonly isOfPartial: boolean;

  /** Where to look for what is broken or missing. */
  readonly advice: string;

  constructor(said: string) {
    const isOfPartial = PROMISED.test(said);
    const complaint = isOfPartial ? "this clone is a partial one and lacks some of it" : complaintIn(said);
    const isOfOldGit = complaint.startsWith("error: unknown option");
    const trouble = isOfOldGit
      ? "git is too old: install git 2.39 or newer"
      : "git cannot read this repository";
    const words = complaint === "" ? "it ended without a word" : complaint;
    super(isOfOldGit ? `${trouble}. It says: ${words}` : `${trouble}: ${words}`);
    this.complaint = complaint;
    this.isOfOldGit = isOfOldGit;
    this.isOfPartial = isOfPartial;
    this.advice = adviceFor(said);
  }
}

function adviceFor(said: string): string {
  if (PROMISED.test(said)) return "a clone without --filter has it";
  if (/permission denied/iu.test(said)) return "please scan as somebody who may read all of it";
  return "git fsck tells more";
}

/** Git says so of what it would have to fetch, which it must not: `promisor-remote.c` of git 2.39. */
const PROMISED = /promisor remote/u;

/** On one line, each thing once, and without its hints. */
function complaintIn(said: string): string {
  const lines = said.split("\n").flatMap((line) => (line.trim() === "" ? [] : [line.trim()]));
  const worst = lines.filter((line) => /^(?:fatal|error): /u.test(line));
  const once = [...new Set(worst.length > 0 ? worst : lines)];
  return printable(once.join(" ").slice(0, LONGEST_COMPLAINT));
}

const LONGEST_COMPLAINT = 500;

function isNoRepository({ code, said }: GitAnswer): boolean {
  return code === undefined || (code !== 0 && /not a git repository/iu.test(said));
}
