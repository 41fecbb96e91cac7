import type { SurveyQuestion } from "../ports/trees.ts";
import { type Mention, MOST_PATHS, type Survey } from "../targets/survey.ts";
import type { Mirror } from "./mirror.ts";
import { DEFAULT_BRANCH } from "./supply.ts";

/** Longer answers are cut: a survey is a help, no proof. */
const LIMITS = { milliseconds: 30_000, bytes: 16 * 1024 * 1024 };

const MENTIONS = 2_000;
const FILES = 500;
const FILE_BYTES = 256 * 1024;
const ALL_BYTES = 24 * 1024 * 1024;

/** Looks through the files of the default branch, which must be in the mirror. */
export async function readSurvey(mirror: Mirror, { names, isTelling }: SurveyQuestion): Promise<Survey> {
  const paths = await listPaths(mirror);
  const mentions = await findMentions(mirror, names);
  const files = new Map<string, string>();
  let bytes = 0;
  for (const path of mostTelling(paths.filter(isTelling), mentions)) {
    const text = bytes > ALL_BYTES ? undefined : await readText(mirror, path);
    if (text === undefined) continue;
    files.set(path, text);
    bytes += text.length;
  }
  return { paths, mentions, files };
}

/** Files that hold a name go before others, and those near the root before those deep in folders. */
function mostTelling(paths: readonly string[], mentions: readonly Mention[]): readonly string[] {
  const mentioned = new Set(mentions.map(({ path }) => path));
  const rank = (path: string): number => (mentioned.has(path) ? 0 : path.split("/").length);
  return paths.toSorted((one, other) => rank(one) - rank(other)).slice(0, FILES);
}

async function listPaths(mirror: Mirror): Promise<readonly string[]> {
  const args = ["ls-tree", "-r", "-z", "--name-only", "--full-tree", DEFAULT_BRANCH];
  const output = await mirror.run({ args }, LIMITS);
  return output
    .toString("utf8")
    .split("\0")
    .filter((path) => path !== "")
    .slice(0, MOST_PATHS);
}

/** A name of a file ends the question to git's process: one with a line break in it is left out. */
async function readText(mirror: Mirror, path: string): Promise<string | undefined> {
  if (/[\r\n]/u.test(path)) return undefined;
  const content = await mirror.objects.content(`${DEFAULT_BRANCH}:${path}`, FILE_BYTES);
  return content?.type === "blob" && content.isWhole ? content.bytes.toString("utf8") : undefined;
}

async function findMentions(mirror: Mirror, names: readonly string[]): Promise<readonly Mention[]> {
  const words = names.filter((name) => /^\w{3,100}$/u.test(name));
  if (words.length === 0) return [];
  const patterns = words.flatMap((name) => ["-e", name]);
  const args = [
    "grep",
    "-n",
    "-I",
    "-w",
    "-F",
    "-z",
    "--no-color",
    "--max-count=20",
    ...patterns,
    DEFAULT_BRANCH,
  ];
  const output = await mirror.run({ args, mayFindNothing: true }, LIMITS);
  return output
    .toString("utf8")
    .split("\n")
    .flatMap((row) => parseMention(row) ?? [])
    .slice(0, MENTIONS);
}

/** `refs/rekey/default:path`, line and text, with zeros between them. */
function parseMention(row: string): Mention | undefined {
  const [place = "", line = "", ...text] = row.split("\0");
  const path = place.slice(DEFAULT_BRANCH.length + 1);
  if (path === "" || !/^\d+$/u.test(line)) return undefined;
  return { path, line: Number(line), text: text.join("\0") };
}
