import type { Coverage, ReadingSource } from "../incident/coverage.ts";
import { code } from "./markdown.ts";
import { count, listed, more } from "./words.ts";

/** Of a rule set's name, enough to tell two of them apart. */
const RULESET_SHOWN = 7;

/** What was looked at and what was not, in one line, and how it was read, in another; `limit` files are named. */
export function coverageText(coverage: Coverage, limit: number): string {
  return [seen(coverage, limit), allowedInWords(coverage), howRead(coverage)]
    .filter((line) => line !== "")
    .join("\n");
}

function seen(
  { commitsInRange, commitsScanned, filesScanned, filesSkipped, skipped }: Coverage,
  limit: number,
): string {
  const scanned = `Scanned ${commitsScanned} of ${count(commitsInRange, "commit")}, ${count(filesScanned, "file")}.`;
  if (filesSkipped === 0) return scanned;
  const named = skipped.slice(0, limit);
  const names = named.map(({ path, reason }) => `${code(path)} (${reason})`);
  const rest = more(filesSkipped - named.length, "file").join("");
  const list = [...names, rest].filter((name) => name !== "").join(", ");
  return `${scanned} ${count(filesSkipped, "file")} not scanned: ${list.replace(/\.$/u, "")}.`;
}

/** What is not reported is said, too. */
function allowedInWords({ allowed }: Coverage): string {
  if (allowed === 0) return "";
  const are = allowed === 1 ? "1 finding is" : `${allowed} findings are`;
  return `${are} allowed by the policy file and not reported.`;
}

function howRead({ sources, bytesScanned, ruleset }: Coverage): string {
  if (sources.length === 0) return "";
  const ways = listed(sources.map((source) => wayNames[source]));
  const rules = ruleset === undefined ? "" : `, with rule set ${ruleset.slice(0, RULESET_SHOWN)}`;
  return `Read ${sizeInWords(bytesScanned)} through ${ways}${rules}.`;
}

const wayNames: Readonly<Record<ReadingSource, string>> = { git: "git", rest: "GitHub's API" };

const UNITS = ["bytes", "KB", "MB", "GB"] as const;

function sizeInWords(bytes: number): string {
  let size = bytes;
  let unit = 0;
  for (; size >= 1000 && unit < UNITS.length - 1; unit++) size /= 1000;
  return `${size < 10 && unit > 0 ? size.toFixed(1) : Math.round(size)} ${UNITS[unit]}`;
}
