import type { Chance } from "../unit/chance.ts";

/** A file of a generated commit: its mode, and its bytes. */
export interface HistoryFile {
  readonly mode: "100644" | "100755" | "120000" | "160000";
  readonly bytes: Buffer;
}

type Tree = ReadonlyMap<string, HistoryFile>;

interface Draft {
  readonly tree: Tree;
  readonly parents: readonly number[];
}

const PATHS = [
  "a.txt",
  "b.txt",
  "dir/c.env",
  "dir/deep/d e.txt",
  'odd "quoted".txt',
  "new\nline.txt",
  "tab\tname",
  "@@ -0,0 +1,9 @@",
  "ünïcödé/ß",
  "-rf",
  "trailing ",
  "b/b/b",
] as const;

/** A random history as a stream for `git fast-import`: every kind of commit and file that git knows. */
export function randomHistory(chance: Chance, commits: number): Buffer {
  const drafts: Draft[] = [];
  const chunks: Buffer[] = [];
  for (let index = 0; index < commits; index++) {
    const draft = nextDraft(chance, drafts);
    drafts.push(draft);
    chunks.push(...commitChunks(chance, index, draft));
  }
  const heads = drafts.map((_draft, index) =>
    Buffer.from(`reset refs/heads/h${index}\nfrom :${index + 1}\n\n`),
  );
  return Buffer.concat([...chunks, ...heads, Buffer.from("done\n")]);
}

function nextDraft(chance: Chance, drafts: readonly Draft[]): Draft {
  if (drafts.length === 0 || chance.below(15) === 0) return { tree: change(chance, new Map()), parents: [] };
  const parents = new Set([recent(chance, drafts.length)]);
  if (chance.below(3) === 0) {
    for (let more = chance.below(4); more >= 0; more--) parents.add(recent(chance, drafts.length));
  }
  const trees = [...parents].map((index) => drafts[index]?.tree ?? new Map());
  const tree = trees.length > 1 ? merged(chance, trees) : (trees[0] ?? new Map());
  // Some commits are empty; some merges are clean, and some are evil.
  return { tree: chance.below(4) === 0 ? tree : change(chance, tree), parents: [...parents] };
}

function recent(chance: Chance, length: number): number {
  return Math.max(0, length - 1 - chance.below(6));
}

/** Takes each file from any of the parents, or lines from several of them. */
function merged(chance: Chance, trees: readonly Tree[]): Tree {
  const result = new Map<string, HistoryFile>();
  for (const path of new Set(trees.flatMap((tree) => [...tree.keys()]))) {
    const versions = trees.flatMap((tree) => tree.get(path) ?? []);
    const [one, other] = [versions[chance.below(versions.length)], versions[chance.below(versions.length)]];
    if (one === undefined || other === undefined || chance.below(8) === 0) continue;
    const isPlain = one.mode === "100644" && other.mode === "100644";
    const bytes = isPlain && chance.below(2) === 0 ? interleaved(chance, one.bytes, other.bytes) : one.bytes;
    result.set(path, { mode: one.mode, bytes });
  }
  return result;
}

function interleaved(chance: Chance, one: Buffer, other: Buffer): Buffer {
  const [left, right] = [one.toString("latin1").split("\n"), other.toString("latin1").split("\n")];
  const lines = Array.from({ length: Math.max(left.length, right.length) }, (_none, index) =>
    chance.below(2) === 0 ? left[index] : right[index],
  );
  return Buffer.from(lines.filter((line) => line !== undefined).join("\n"), "latin1");
}

function change(chance: Chance, tree: Tree): Tree {
  const result = new Map(tree);
  for (let count = 1 + chance.below(4); count > 0; count--) changeOne(chance, result);
  return result;
}

function changeOne(chance: Chance, tree: Map<string, HistoryFile>): void {
  const path = chance.pick(PATHS);
  const old = tree.get(path);
  switch (chance.below(12)) {
    case 0:
      tree.delete(path);
      return;
    case 1:
      if (old !== undefined) move(chance, tree, path, old);
      return;
    case 2:
      if (old?.mode === "100644") tree.set(path, { ...old, mode: "100755" });
      return;
    case 3:
      tree.set(path, { mode: "120000", bytes: Buffer.from(`../${word(chance)}`) });
      return;
    case 4:
      tree.set("sub/module", { mode: "160000", bytes: Buffer.from(hex(chance)) });
      return;
    case 5:
      tree.set(path, { mode: "100644", bytes: otherEncoding(chance) });
      return;
    default:
      tree.set(path, { mode: "100644", bytes: edited(chance, old) });
  }
}

/** A rename, or a copy, with or without a change. */
function move(chance: Chance, tree: Map<string, HistoryFile>, path: string, old: HistoryFile): void {
  if (chance.below(2) === 0) tree.delete(path);
  const bytes = old.mode === "100644" && chance.below(2) === 0 ? edited(chance, old) : old.bytes;
  tree.set(chance.pick(PATHS), { ...old, bytes });
}

function edited(chance: Chance, old: HistoryFile | undefined): Buffer {
  const text = old?.mode.startsWith("100") ? old.bytes.toString("latin1") : "";
  const lines = text.split("\n");
  for (let count = 1 + chance.below(5); count > 0; count--) {
    const removed = chance.below(3) === 0 ? 1 : 0;
    lines.splice(
      chance.below(lines.length + 1),
      removed,
      ...Array.from({ length: chance.below(4) }, () => line(chance)),
    );
  }
  const end = chance.below(3) === 0 ? "" : "\n";
  return Buffer.from(lines.join("\n").replace(/\n*$/, end), "latin1");
}

/** Lines that look like what git prints around them, too. */
function line(chance: Chance): string {
  const end = chance.below(5) === 0 ? "\r" : "";
  const starts = [
    "",
    "",
    "",
    "+",
    "-",
    " ",
    "@@ -1 +1 @@ ",
    "diff --git a/x b/x ",
    "\\ ",
    "--- a/",
    "+++ b/",
    "the end of 1 ",
    "\xe9\xff",
  ] as const;
  return `${chance.pick(starts)}${word(chance)}${end}`;
}

function otherEncoding(chance: Chance): Buffer {
  const text = Array.from({ length: 1 + chance.below(5) }, () => `${word(chance)}${word(chance)}\n`).join("");
  switch (chance.below(5)) {
    case 0:
      return Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, "utf16le")]);
    case 1:
      return Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(text, "utf16le").swap16()]);
    case 2:
      return Buffer.from(`\x7fELF\0\0\x01\x02${text}\0\0\x80`, "latin1");
    case 3:
      return Buffer.from(text, "utf16le");
    default:
      // Text to git, since the zero byte stands behind the part that it looks at.
      return Buffer.from(`${"filler of many letters\n".repeat(400)}${text}\0${word(chance)}\n`, "latin1");
  }
}

function commitChunks(chance: Chance, index: number, { tree, parents }: Draft): readonly Buffer[] {
  const person = `${word(chance)} <${word(chance)}@x.example> ${1_700_000_000 + index} +0100`;
  const message = Buffer.from(`${word(chance)}\n\n${chance.below(2) === 0 ? word(chance) : ""}`);
  const [from, ...merges] = parents;
  const head = [
    `commit refs/heads/work${from === undefined ? index : ""}`,
    `mark :${index + 1}`,
    `author ${person}`,
    `committer ${person}`,
    `data ${message.length}`,
    "",
  ].join("\n");
  const lines = [
    ...(from === undefined ? [] : [`from :${from + 1}`]),
    ...merges.map((parent) => `merge :${parent + 1}`),
    "deleteall",
    "",
  ].join("\n");
  return [
    Buffer.from(head),
    message,
    Buffer.from("\n"),
    Buffer.from(lines),
    ...[...tree].flatMap(fileChunks),
    Buffer.from("\n"),
  ];
}

function fileChunks([path, { mode, bytes }]: readonly [string, HistoryFile]): readonly Buffer[] {
  const quoted = `"${path.replaceAll("\\", "\\\\").replaceAll('"', '\\"').replaceAll("\n", "\\n").replaceAll("\t", "\\t")}"`;
  if (mode === "160000") return [Buffer.from(`M 160000 ${bytes.toString()} ${quoted}\n`)];
  return [Buffer.from(`M ${mode} inline ${quoted}\ndata ${bytes.length}\n`), bytes, Buffer.from("\n")];
}

/** Long enough to be a run of text in a binary file. */
function word(chance: Chance): string {
  return chance.text(12, "abcdefghijklmnopqrstuvwxyz0123456789");
}

function hex(chance: Chance): string {
  return chance.text(40, "0123456789abcdef");
}
