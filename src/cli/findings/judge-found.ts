import { type Judged, judge, levelOfPair, type Verdicts } from "../../policy/judge.ts";
import type { Policy } from "../../policy/policy.ts";
import { strictestAt } from "../../policy/strictest.ts";
import type { Scanner } from "../../scan/scanner.ts";
import type { Rule, RuleBook } from "../engine/rule-book.ts";
import type { Reported } from "../report/reported.ts";
import type { ScannedFile } from "../sources/item.ts";
import type { Placed } from "./find-in-file.ts";
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

/** What the policy makes of what was found: what is reported, and how much is not. */
export async function judgeFound(
  examination: Examination,
  file: ScannedFile,
  found: readonly Placed[],
): Promise<Pick<Verdicts<unknown>, "allowed" | "dropped"> & { readonly reported: readonly Reported[] }> {
  const { policy, now, scanner } = examination;
  const named = await Promise.all(found.map((placed) => nameFound(examination, file, placed)));
  const { blocked, warned, allowed, dropped } = judge(distinct(named, policy), policy, now);
  const hide = (text: string): string =>
    found.reduce((rest, { match }) => match.secret.hideIn(rest), safeName(scanner, text));
  const paths = { path: hide(file.shown ?? file.path), rootPath: hide(file.path) };
  const { commit, tag } = file;
  const where = { ...paths, ...(commit && { commit }), ...(tag !== undefined && { tag: hide(tag) }) };
  const tell = (one: Named, level: Reported["level"]): Promise<Reported> =>
    report(examination, one, { level, ...where });
  const reported = await Promise.all([
    ...blocked.map((one) => tell(one, "block")),
    ...warned.map((one) => tell(one, "warn")),
  ]);
  const told = file.path === "" ? onceEach(reported) : reported;
  return { reported: told.toSorted(byPlace), allowed, dropped };
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
 * The same key twice in one line is one finding: a file that is no text has two readings, and two rules may find it. One in
 * a name is told only when it is not inside.
 */
function distinct(found: readonly Named[], policy: Policy): readonly Named[] {
  const inside = found.filter(({ isInName }) => !isInName);
  const keys = new Set(inside.map(({ fingerprints: [name] }) => name));
  const onlyInName = found.filter(({ isInName, fingerprints: [name] }) => isInName && !keys.has(name));
  return [
    ...strictestAt(policy, inside, ({ fingerprints: [name], start }) => `${name} ${start.line}`),
    ...strictestAt(policy, onlyInName, ({ fingerprints: [name] }) => name),
  ];
}

async function report(
  { scanner, fingerprinter }: Examination,
  { match, start, end, isInName, isAllowedInline, rule, fingerprints: [name] }: Named,
  where: Pick<Reported, "level" | "path" | "rootPath" | "commit" | "tag">,
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
