import { type Judged, judge, levelOfPair, type Verdicts } from "../../policy/judge.ts";
import type { Policy } from "../../policy/policy.ts";
import { isAllowedInline, markedLines } from "../../scan/inline-allow.ts";
import type { Match, Position } from "../../scan/match.ts";
import type { Scanner } from "../../scan/scanner.ts";
import { inFile, type Piece } from "../../scan/texts/pieces.ts";
import type { Rule, RuleBook } from "../engine/rule-book.ts";
import type { Reported } from "../report/reported.ts";
import type { FileText, ScannedFile } from "../sources/item.ts";
import type { Fingerprinter } from "./fingerprinter.ts";
import { safeName } from "./safe-name.ts";

/** What files are examined with. */
export interface Examination {
  readonly scanner: Scanner;
  readonly rules: RuleBook;
  readonly fingerprinter: Fingerprinter;
  readonly policy: Policy;
  readonly now: Date;
}

/** A key at its place in the whole file. */
export interface Placed {
  readonly match: Match;
  readonly start: Position;
  readonly end: Position;
  readonly isInName: boolean;
  readonly isAllowedInline: boolean;
}

/** What was found, and the ids of formats that were not looked for to the end. */
export interface Looked {
  readonly found: readonly Placed[];
  readonly unfinished: readonly string[];
}

/** What the scanner finds in a file and in its name; most files have nothing. */
export function findIn(scanner: Scanner, file: ScannedFile): Looked {
  const inside = file.texts.map((text) => findInText(scanner, file.path, text));
  return together([...inside, findInName(scanner, file.path)]);
}

/** What was found in the parts of one file. */
export function together(parts: readonly Looked[]): Looked {
  return {
    found: parts.flatMap(({ found }) => found),
    unfinished: [...new Set(parts.flatMap(({ unfinished }) => unfinished))],
  };
}

/** The same for a piece of a large file. */
export function findInPiece(scanner: Scanner, path: string, piece: Piece): Looked {
  const { found, unfinished } = findInText(scanner, path, { bytes: piece.bytes });
  return { found: found.flatMap((placed) => inFile(piece, placed) ?? []), unfinished };
}

/** What the policy makes of what was found: what is reported, and how much is not. */
export async function judgeFound(
  examination: Examination,
  file: ScannedFile,
  found: readonly Placed[],
): Promise<Pick<Verdicts<unknown>, "allowed" | "dropped"> & { readonly reported: readonly Reported[] }> {
  const { policy, now, scanner } = examination;
  const named = await Promise.all(found.map((placed) => nameFound(examination, file, placed)));
  const { blocked, warned, allowed, dropped } = judge(distinct(named), policy, now);
  const hide = (text: string): string =>
    found.reduce((rest, { match }) => match.secret.hideIn(rest), safeName(scanner, text));
  const paths = { path: hide(file.shown ?? file.path), rootPath: hide(file.path) };
  const tell = (one: Named, level: Reported["level"]): Promise<Reported> =>
    report(examination, one, { level, ...paths, ...(file.commit && { commit: file.commit }) });
  const reported = await Promise.all([
    ...blocked.map((one) => tell(one, "block")),
    ...warned.map((one) => tell(one, "warn")),
  ]);
  const told = file.path === "" ? onceEach(reported) : reported;
  return { reported: told.toSorted(byPlace), allowed, dropped };
}

function findInText(scanner: Scanner, path: string, { bytes, lines }: FileText): Looked {
  const { matches, unfinished } = scanner.scan(path, bytes);
  if (matches.length === 0) return { found: [], unfinished };
  const marked = marksIn(bytes);
  const found = matches.flatMap((match) => {
    const { start, end } = match;
    const isNew = lines?.slice(start.line - 1, end.line).some(({ isAdded }) => isAdded) ?? true;
    if (!isNew) return [];
    const placeOf = ({ line, column }: Position): Position => ({
      line: lines === undefined ? line : (lines[line - 1]?.number ?? line),
      column,
    });
    const isMarked = isAllowedInline(marked, start.line, end.line);
    return [{ match, start: placeOf(start), end: placeOf(end), isInName: false, isAllowedInline: isMarked }];
  });
  return { found, unfinished };
}

/** The lines of a text with a mark; a byte is a character, which is all that lines need. */
function marksIn(bytes: Uint8Array): ReadonlySet<number> {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  return markedLines({ kind: "content", path: "", text });
}

/** A name has no line of its own. */
const NO_PLACE = { line: 1, column: 1 };

/** By scanner, the name that was looked at last: versions of a file come one after the other. */
const LAST_NAMES = new WeakMap<Scanner, { readonly path: string; readonly looked: Looked }>();

function findInName(scanner: Scanner, path: string): Looked {
  if (path === "") return { found: [], unfinished: [] };
  const last = LAST_NAMES.get(scanner);
  if (last?.path === path) return last.looked;
  const { matches, unfinished } = scanner.scan("", Buffer.from(path));
  const inName = { start: NO_PLACE, end: NO_PLACE, isInName: true, isAllowedInline: false };
  const looked = { found: matches.map((match) => ({ ...inName, match })), unfinished };
  LAST_NAMES.set(scanner, { path, looked });
  return looked;
}

/** People who wrote the comment wonder why it does nothing. */
const NO_ALLOW =
  "The comment rekey:allow silences nothing that blocks, and no key of a provider; the policy can allow a fingerprint.";

type Named = Placed & Judged & { readonly rule: Rule };

async function nameFound(
  { rules, fingerprinter, policy }: Examination,
  { path }: ScannedFile,
  placed: Placed,
): Promise<Named> {
  const { providerId, formatId, keyId } = placed.match;
  const rule = rules.of(placed.match);
  const { level, idFormats } = rule;
  const halves = keyId === undefined ? {} : { idFormats };
  const judged = { providerId, formatId, path, level, ...halves, isAllowedInline: placed.isAllowedInline };
  const isOff = levelOfPair(policy, judged) === "off";
  const fingerprints = isOff
    ? ([fingerprinter.nameOf(placed.match)] as const)
    : await fingerprinter.namesOf(placed.match);
  return { ...placed, ...judged, rule, fingerprints };
}

/**
 * The same key twice in one line is one finding: a file that is no text has two readings. One in a name is told only
 * when it is not inside.
 */
function distinct(found: readonly Named[]): readonly Named[] {
  const [keys, places] = [new Set<string>(), new Set<string>()];
  return found.filter(({ fingerprints: [name], start, isInName }) => {
    if (isInName) return !keys.has(name);
    keys.add(name);
    const place = `${name} ${start.line}`;
    return !places.has(place) && places.add(place);
  });
}

async function report(
  { scanner, fingerprinter }: Examination,
  { match, start, end, isInName, isAllowedInline, rule, fingerprints: [name] }: Named,
  where: Pick<Reported, "level" | "path" | "rootPath" | "commit">,
): Promise<Reported> {
  const { providerId, formatId, secret, confidence, keyId, variable } = match;
  return {
    ...where,
    rule: formatId,
    provider: providerId,
    isInName,
    start,
    end,
    confidence,
    severity: rule.severity,
    mask: secret.mask,
    fingerprint: await fingerprinter.shownName(match, name),
    ...(keyId === undefined ? {} : { keyId }),
    ...(variable === undefined ? {} : { variable: safeName(scanner, secret.hideIn(variable)) }),
    title: rule.title,
    next: isAllowedInline ? `${rule.next[where.level]} ${NO_ALLOW}` : rule.next[where.level],
  };
}

/** People see no lines in a commit itself: the same key in author, committer and message is told once. */
function onceEach(reported: readonly Reported[]): readonly Reported[] {
  const alike = Map.groupBy(
    reported,
    ({ rule, fingerprint, keyId = "" }) => `${rule} ${fingerprint} ${keyId}`,
  );
  // A message may tell what the key is for.
  return [...alike.values()].flatMap(
    (same) => same.find(({ variable }) => variable !== undefined) ?? same.slice(0, 1),
  );
}

function byPlace(one: Reported, other: Reported): number {
  return one.start.line - other.start.line || one.start.column - other.start.column;
}
