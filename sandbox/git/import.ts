import type { GitRepository } from "./repository.ts";
import { ZERO_SHA } from "./repository.ts";

/** Who wrote a commit. */
export interface Person {
  readonly name: string;
  readonly email: string;
}

/** The new content of a file: text, bytes, bytes with a mode, or null for "deleted". */
export type FileContent =
  | string
  | Buffer
  | null
  | { readonly mode: "100644" | "100755" | "120000"; readonly content: string | Buffer };

/** A commit to write. */
export interface CommitDraft {
  readonly message: string;
  readonly files: Readonly<Record<string, FileContent>>;
  readonly author: Person;
  readonly committer: Person;
  readonly date: Date;
  /** Further parents: this makes the commit a merge. */
  readonly mergeParents?: readonly string[];
}

let imports = 0;

/** Writes commits one upon the other and gives their ids; no ref is left behind. */
export async function importCommits(
  git: GitRepository,
  onto: string | null,
  drafts: readonly CommitDraft[],
): Promise<readonly string[]> {
  imports += 1;
  const ref = `refs/sandbox/import-${process.pid}-${imports}`;
  const chunks: Buffer[] = [];
  for (const [index, draft] of drafts.entries()) {
    chunks.push(...commitChunks(ref, draft, index + 1, index === 0 ? onto : `:${index}`));
    chunks.push(Buffer.from(`get-mark :${index + 1}\n`));
  }
  chunks.push(Buffer.from(`reset ${ref}\nfrom ${ZERO_SHA}\n\ndone\n`));
  const args = ["fast-import", "--quiet", "--done", "--date-format=raw"];
  const out = await git.text(args, { input: Buffer.concat(chunks) });
  const shas = out.split("\n").filter((line) => line !== "");
  git.know(shas);
  return shas;
}

function commitChunks(ref: string, draft: CommitDraft, mark: number, from: string | null): readonly Buffer[] {
  const seconds = Math.floor(draft.date.getTime() / 1000);
  const head = [
    `commit ${ref}`,
    `mark :${mark}`,
    `author ${signature(draft.author)} ${seconds} +0000`,
    `committer ${signature(draft.committer)} ${seconds} +0000`,
    "",
  ].join("\n");
  const chunks = [Buffer.from(head), ...data(draft.message)];
  if (from !== null) chunks.push(Buffer.from(`from ${from}\n`));
  for (const parent of draft.mergeParents ?? []) chunks.push(Buffer.from(`merge ${parent}\n`));
  for (const [path, content] of Object.entries(draft.files)) chunks.push(...fileChunks(path, content));
  chunks.push(Buffer.from("\n"));
  return chunks;
}

function fileChunks(path: string, file: FileContent): readonly Buffer[] {
  if (file === null) return [Buffer.from(`D ${quote(path)}\n`)];
  const isPlain = typeof file === "string" || Buffer.isBuffer(file);
  const mode = isPlain ? "100644" : file.mode;
  const content = isPlain ? file : file.content;
  return [Buffer.from(`M ${mode} inline ${quote(path)}\n`), ...data(content)];
}

function data(content: string | Buffer): readonly Buffer[] {
  const bytes = Buffer.from(content);
  return [Buffer.from(`data ${bytes.length}\n`), bytes, Buffer.from("\n")];
}

function quote(path: string): string {
  return `"${path.replaceAll("\\", "\\\\").replaceAll('"', '\\"').replaceAll("\n", "\\n")}"`;
}

function signature(person: Person): string {
  return `${person.name.replace(/[<>\n]/g, "")} <${person.email.replace(/[<>\n]/g, "")}>`;
}
