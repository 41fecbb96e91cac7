import { idFormats } from "../../formats/token-format.ts";
import type { CommitSha } from "../../incident/commit-sha.ts";
import { type Finding, type Occurrence, toOccurrence } from "../../incident/finding.ts";
import type { FingerprintKey } from "../../incident/fingerprint.ts";
import { localFingerprint } from "../../incident/local-fingerprint.ts";
import { CUSTOM } from "../../incident/pseudo-provider.ts";
import type { Secret } from "../../incident/secret.ts";
import type { Judged } from "../../policy/judge.ts";
import { defaultLevel } from "../../policy/level.ts";
import { holdsRules, ownRules, type Policy } from "../../policy/policy.ts";
import type { PolicyRule } from "../../policy/policy-rule.ts";
import { mildnessOf, strictestAt } from "../../policy/strictest.ts";
import { catalogue } from "../../providers/catalogue.ts";
import { withoutDoubles } from "../../scan/custom/doubles.ts";
import { scanWithRules } from "../../scan/custom/scan-with-rules.ts";
import { isAllowedInline, markedLines } from "../../scan/inline-allow.ts";
import { joinHalves } from "../../scan/pairs/join-halves.ts";
import { scanCommit } from "../../scan/scan-commit.ts";
import { withoutKeys } from "../../scan/stored-text.ts";
import type { FileChange, UnreadableChange } from "../../scan/texts/file-change.ts";
import { hideKeys } from "../issue/hide-keys.ts";
import { knownFormat } from "../issue/known-provider.ts";
import type { ScanContext } from "./scan-one-commit.ts";

/** A finding as the policy judges it, with what of it may be stored. */
export interface FoundKey extends Judged {
  readonly occurrence: Occurrence;
}

/** So many keys of one commit are compared with what the command line calls them: a password takes 30 ms. */
const LOCAL_NAMES = 100;

/** What was found in a commit, and the files of which not all was looked at. */
export interface FoundInCommit {
  readonly keys: readonly FoundKey[];
  readonly unfinished: readonly UnreadableChange[];
}

/** What a commit brings. */
export interface Brought {
  readonly files: readonly FileChange[];
  /** The names of these files, and of what the commit does not hold itself, such as submodules. */
  readonly paths: ReadonlySet<string>;
  /** What people wrote into the commit. */
  readonly itself: FileChange;
}

/** The keys in what a commit brings, and in the names of its files; each place once. */
export async function findInCommit(
  context: ScanContext,
  sha: CommitSha,
  { files, paths, itself }: Brought,
): Promise<FoundInCommit> {
  const inside = findIn(context, sha, [...files, itself]);
  const names = [...paths].map((path) => ({ kind: "content", path, text: path }) as const);
  // A name is read by as many people as what stands below it; a key in both is told where it stands.
  const placeOf = ({ occurrence: { fingerprint, location } }: Found) => `${fingerprint} ${location.path}`;
  const places = new Set(inside.keys.map(placeOf));
  const inNames = findIn(context, sha, names);
  const onlyInNames = inNames.keys.filter((found) => !places.has(placeOf(found)));
  const keys = await withLocalNames(context, withIds([...inside.keys, ...onlyInNames]));
  return { keys, unfinished: [...inside.unfinished, ...inNames.unfinished] };
}

/** A secret and its id may stand in two hunks of a file, or in two files of a commit. */
function withIds(found: readonly Found[]): readonly Found[] {
  return joinHalves(found, {
    catalogue,
    keyOf: ({ occurrence }) => occurrence,
    withId: (one, keyId) => ({ ...one, occurrence: { ...one.occurrence, keyId } }),
    places: [({ path }) => path, () => "the commit"],
  }).map((one) => (one.occurrence.keyId === undefined ? one : { ...one, idFormats: idFormatsOf(one) }));
}

function idFormatsOf({ providerId, formatId }: Found): readonly string[] {
  return providerId === CUSTOM ? [] : idFormats(knownFormat(formatId));
}

/** A key while its value is still at hand. */
interface Found extends FoundKey {
  readonly secret: Secret;
}

function findIn(
  { world, policy }: ScanContext,
  sha: CommitSha,
  changes: readonly FileChange[],
): { readonly keys: readonly Found[]; readonly unfinished: readonly UnreadableChange[] } {
  const rules = ownRules(policy);
  const own = changes.filter(({ path }) => !holdsRules(policy, path));
  const builtIn = scanCommit(sha, changes, catalogue);
  const custom = scanWithRules(sha, own, rules);
  const mildness = (finding: Finding): number => mildnessOf(policy, judgedOf(finding, rules));
  const all = withoutDoubles(builtIn.findings, custom.findings, { isSamePlace, mildness });
  const findings = withMarks(all, changes);
  const byPath = Map.groupBy(findings, ({ location }) => location.path);
  const found = [...byPath].flatMap(([path, inFile]) => {
    const safePath = inFile.reduce((rest, { secret }) => secret.hideIn(rest), hideKeys(path, policy));
    return inFile.map((finding) => {
      const judged = judgedOf(finding, rules);
      return toFound(world.fingerprintKey, finding, { safePath, judged });
    });
  });
  return { keys: distinct(found, policy), unfinished: [...builtIn.unfinished, ...custom.unfinished] };
}

/** A finding as the policy sees it. */
function judgedOf(
  { providerId, formatId, location }: Finding,
  rules: readonly PolicyRule[],
): Omit<Judged, "fingerprints"> {
  const own = rules.find(({ id }) => providerId === CUSTOM && id === formatId)?.level;
  const level = own ?? defaultLevel(providerId, knownFormat(formatId));
  const { path, isAllowedInline = false } = location;
  return { providerId, formatId, path, level, isAllowedInline };
}

/** The findings, with what the comments beside them say. */
function withMarks(findings: readonly Finding[], changes: readonly FileChange[]): readonly Finding[] {
  if (findings.length === 0) return [];
  const byPath = Map.groupBy(changes, ({ path }) => path);
  const marks = new Map(
    [...new Set(findings.map(({ location }) => location.path))].map((path) => [
      path,
      new Set((byPath.get(path) ?? []).flatMap((change) => [...markedLines(change)])),
    ]),
  );
  return findings.map((finding) => {
    const { path, startLine, endLine } = finding.location;
    const isMarked = isAllowedInline(marks.get(path) ?? new Set(), startLine, endLine);
    return isMarked ? { ...finding, location: { ...finding.location, isAllowedInline: true } } : finding;
  });
}

/** A finding as it is judged, and what of it may be stored: with a mask where a name or a path holds a key. */
function toFound(
  key: FingerprintKey,
  finding: Finding,
  { safePath, judged }: { readonly safePath: string; readonly judged: Omit<Judged, "fingerprints"> },
): Found {
  const { secret, variable, location } = finding;
  const safe: Finding = {
    ...finding,
    ...(variable === undefined ? {} : { variable: secret.hideIn(withoutKeys(variable, catalogue)) }),
    location: { ...location, path: safePath },
  };
  const occurrence = toOccurrence(safe, key);
  return { ...judged, fingerprints: [occurrence.fingerprint], occurrence, secret };
}

function isSamePlace({ location: one }: Finding, { location: other }: Finding): boolean {
  return one.path === other.path && one.startLine <= other.endLine && other.startLine <= one.endLine;
}

/** The same key twice in one line, or by two rules, is one occurrence. */
function distinct(found: readonly Found[], policy: Policy): readonly Found[] {
  return strictestAt(policy, found, ({ occurrence: { fingerprint, location } }) =>
    JSON.stringify([fingerprint, location.path, location.startLine]),
  );
}

/** What the command line calls a key is computed only where the policy names keys like that. */
async function withLocalNames(
  { policy }: ScanContext,
  found: readonly Found[],
): Promise<readonly FoundKey[]> {
  const isNamed = policy.allow.some(({ fingerprint }) => fingerprint.startsWith("local:"));
  const distinctKeys = new Map(found.map((one) => [one.fingerprints[0], one]));
  const local = new Map<string, string>();
  if (isNamed) {
    for (const [name, { providerId, secret }] of [...distinctKeys].slice(0, LOCAL_NAMES))
      local.set(name, await localFingerprint(providerId, secret));
  }
  return found.map(({ secret: _secret, ...one }) => {
    const [name] = one.fingerprints;
    const other = local.get(name);
    return other === undefined ? one : { ...one, fingerprints: [name, other] };
  });
}
