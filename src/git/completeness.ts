import type { CommitRange, CommitReading, TaggedRange } from "../ports/commits.ts";
import type { OutsideError } from "../ports/outside-error.ts";
import type { FileChange } from "../scan/texts/file-change.ts";

/** The commits that a ref brought; undefined when it is gone. */
export type Listed = CommitRange | TaggedRange | undefined;

type Answer = Listed | CommitReading;

/** True when nothing is missing: neither commits nor files. */
export function isWhole(answer: Answer): boolean {
  if (answer === undefined) return true;
  if ("range" in answer) return isWhole(answer.range);
  const isAnyUnread = "changes" in answer && answer.changes.some(({ kind }) => kind === "unreadable");
  return answer.kind === "complete" && !isAnyUnread;
}

/** How many commits were listed. */
export function lengthOf(listed: Listed): number {
  if (listed === undefined) return 0;
  return "range" in listed ? listed.range.commits.length : listed.commits.length;
}

/** The same answer, whose reasons also tell why the other way led nowhere. */
export function withTrouble<T extends Answer>(answer: T, trouble: OutsideError): T;
export function withTrouble(answer: Answer, trouble: OutsideError): Answer {
  if (answer === undefined) return answer;
  if ("range" in answer) return { ...answer, range: further(answer.range, trouble) };
  const both = further(answer, trouble);
  if (!("changes" in both)) return both;
  return { ...both, changes: both.changes.map((change) => furtherChange(change, trouble)) };
}

function further<T extends CommitRange | CommitReading>(answer: T, trouble: OutsideError): T {
  return answer.kind === "complete" ? answer : { ...answer, ...told(answer.reason, trouble) };
}

function furtherChange(change: FileChange, trouble: OutsideError): FileChange {
  return change.kind === "unreadable" ? { ...change, ...told(change.reason, trouble) } : change;
}

function told(
  reason: string,
  { detail, retry }: OutsideError,
): { readonly reason: string; readonly passes?: boolean } {
  return { reason: `${reason}; ${detail}`, ...(retry === "later" ? { passes: true } : {}) };
}
