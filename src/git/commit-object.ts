import { type CommitSha, isCommitSha } from "../incident/commit-sha.ts";
import { UNKNOWN_TIME } from "../ports/commits.ts";

/** What stands in a commit itself, or in an annotated tag. */
export interface CommitObject {
  readonly parents: readonly CommitSha[];
  readonly authoredAt: Date;
  readonly committerEmail: string | undefined;
  /** Everything that people wrote: names, addresses, further headers and the message. */
  readonly text: string;
}

/** Headers that no person wrote. A signature is long, random and no secret. */
const OWN_HEADERS = /^(?:tree|parent|object|type|gpgsig|gpgsig-sha256) /;

const PARENT = "parent ";

const PEOPLE = /^(?:author|committer|tagger) /;

/** Reads a commit or a tag as git stores it. */
export function parseCommitObject(bytes: Buffer): CommitObject {
  const raw = bytes.toString("utf8");
  const endOfHeaders = raw.indexOf("\n\n");
  const headers = (endOfHeaders < 0 ? raw : raw.slice(0, endOfHeaders)).split(/\n(?! )/);
  const value = (name: string): string | undefined =>
    headers.find((header) => header.startsWith(`${name} `))?.slice(name.length + 1);
  return {
    parents: parentsIn(raw),
    authoredAt: timeIn(value("author") ?? value("tagger")) ?? timeIn(value("committer")) ?? UNKNOWN_TIME,
    committerEmail: /<(?<email>[^<>]*)>[^<>]*$/.exec(value("committer") ?? "")?.groups?.email,
    text: textOf(headers, endOfHeaders < 0 ? "" : raw.slice(endOfHeaders)),
  };
}

/**
 * First the people, then the message, as GitHub's API gives them: a line has one number, whichever way it is read.
 * Further headers, such as a merged tag, stand at the end.
 */
function textOf(headers: readonly string[], message: string): string {
  const written = headers.filter((header) => !OWN_HEADERS.test(header));
  const [first, further] = [
    written.filter((line) => PEOPLE.test(line)),
    written.filter((line) => !PEOPLE.test(line)),
  ];
  return [first.join("\n") + message, ...further].join("\n");
}

/** What git takes for parents (commit.c): the lines right after the tree, in letters of either size. */
function parentsIn(raw: string): readonly CommitSha[] {
  const lines = raw.slice(raw.indexOf("\n") + 1).split("\n");
  const end = lines.findIndex((line) => !line.startsWith(PARENT));
  const names = lines.slice(0, Math.max(end, 0)).map((line) => line.slice(PARENT.length).toLowerCase());
  return names.filter(isCommitSha);
}

function timeIn(signature: string | undefined): Date | undefined {
  const seconds = / (?<seconds>\d{1,12}) [+-]\d+$/.exec(signature ?? "")?.groups?.seconds;
  return seconds === undefined ? undefined : new Date(Number(seconds) * 1000);
}
