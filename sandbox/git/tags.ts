import { runGit } from "./command.ts";
import { type Signature, toUtc } from "./commits.ts";
import type { Person } from "./import.ts";
import type { GitRepository } from "./repository.ts";

/** An annotated tag as git stores it. */
export interface TagObject {
  readonly sha: string;
  readonly name: string;
  readonly message: string;
  readonly tagger: Signature;
  /** What it names: mostly a commit, but anything may be tagged, another tag too. */
  readonly target: { readonly sha: string; readonly type: string };
}

/** An annotated tag to write. */
export interface TagDraft {
  readonly name: string;
  readonly message: string;
  readonly tagger: Person;
  readonly date: Date;
}

/** Writes the object of an annotated tag and gives its id; no ref is made. */
export async function writeTag(git: GitRepository, target: string, draft: TagDraft): Promise<string> {
  const type = (await git.text(["cat-file", "-t", target])).trim();
  const { name, message, tagger, date } = draft;
  const seconds = Math.floor(date.getTime() / 1000);
  const head = [`object ${target}`, `type ${type}`, `tag ${name}`];
  const by = `tagger ${tagger.name} <${tagger.email}> ${seconds} +0000`;
  return (await git.text(["mktag"], { input: [...head, by, "", message, ""].join("\n") })).trim();
}

/** Reads an annotated tag, or null when the id names nothing or something else. */
export async function readTag(git: GitRepository, sha: string): Promise<TagObject | null> {
  if (!/^[0-9a-f]{40}$/.test(sha)) return null;
  const answer = await runGit(git.path, ["cat-file", "tag", sha], { expect: [1, 128] });
  if (answer.exitCode !== 0) return null;
  const text = answer.stdout.toString();
  const end = text.indexOf("\n\n");
  const head = new Map(
    text
      .slice(0, end)
      .split("\n")
      .map((line): [string, string] => [line.slice(0, line.indexOf(" ")), line.slice(line.indexOf(" ") + 1)]),
  );
  return {
    sha,
    name: head.get("tag") ?? "",
    message: text.slice(end + 2).replace(/\n$/, ""),
    tagger: signature(head.get("tagger") ?? ""),
    target: { sha: head.get("object") ?? "", type: head.get("type") ?? "" },
  };
}

function signature(line: string): Signature {
  const [, name = "", email = "", seconds = "0"] = /^(.*) <(.*)> (\d+) [+-]\d{4}$/.exec(line) ?? [];
  return { name, email, date: toUtc(new Date(Number(seconds) * 1000).toISOString()) };
}
