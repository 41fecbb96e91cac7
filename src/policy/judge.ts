import { GENERIC, mayBeSilenced } from "../incident/pseudo-provider.ts";
import { type AllowEntry, allowedNow } from "./allow.ts";
import { matchesGlob } from "./glob.ts";
import { type Level, milder, stricter } from "./level.ts";
import { POLICY_PATH, type Policy } from "./policy.ts";

/** What must be known of a finding to say what it does. The app and the command line have their own ways to find. */
export interface Judged {
  readonly providerId: string;
  readonly formatId: string;
  /** The file; empty for what stands in a commit itself. */
  readonly path: string;
  /** What it does unless the policy says otherwise: see `defaultLevel`. */
  readonly level: Level;
  /** All names of the key that an entry under `allow` may use; the first one tells it from other keys. */
  readonly fingerprints: readonly [string, ...string[]];
  /** Of a secret that was found with its public half, which is not told again: the formats that half may have. */
  readonly idFormats?: readonly string[];
  /** A comment `rekey:allow` stands beside it. */
  readonly isAllowedInline: boolean;
}

/** The findings, each in exactly one list, in their order. */
export interface Verdicts<Found> {
  /** They need an incident, or a red end of the command. */
  readonly blocked: readonly Found[];
  /** They are shown and stop nobody. */
  readonly warned: readonly Found[];
  /** They are not reported; that there are some is said. */
  readonly allowed: readonly Allowed<Found>[];
  /** The policy turned their rule off. */
  readonly dropped: readonly Found[];
}

/** Why a finding is not reported: an entry of the policy file, or a comment beside a warning. */
export type Allowed<Found> =
  | { readonly kind: "entry"; readonly finding: Found; readonly entry: AllowEntry }
  | { readonly kind: "inline"; readonly finding: Found };

/**
 * Says what each finding does. Entries under `allow` go first, then the levels. A key that blocks anywhere blocks
 * everywhere among these findings, also where it would only warn. A comment beside a finding silences guesses that warn,
 * and the like of a team's own rules.
 */
export function judge<Found extends Judged>(
  findings: readonly Found[],
  policy: Policy,
  now: Date,
): Verdicts<Found> {
  const { entries } = allowedNow(policy.allow, now);
  const allowed: Allowed<Found>[] = [];
  const dropped: Found[] = [];
  const left: { readonly finding: Found; readonly level: Level }[] = [];
  for (const finding of findings) {
    const entry = entries.find(({ fingerprint }) => finding.fingerprints.includes(fingerprint));
    const level = levelOfPair(policy, finding);
    if (level === "off") dropped.push(finding);
    else if (entry !== undefined) allowed.push({ kind: "entry", finding, entry });
    else left.push({ finding, level });
  }
  const blocking = new Set(left.flatMap(({ finding, level }) => (level === "block" ? nameOf(finding) : [])));
  const isBlocked = ({ finding }: { readonly finding: Found }): boolean => blocking.has(nameOf(finding));
  const mild = left.filter((one) => !isBlocked(one)).map(({ finding }) => finding);
  const isSilenced = (one: Found): boolean => one.isAllowedInline && mayBeSilenced(one.providerId);
  const inline = mild.filter(isSilenced);
  return {
    blocked: left.filter(isBlocked).map(({ finding }) => finding),
    warned: mild.filter((one) => !isSilenced(one)),
    allowed: [...allowed, ...inline.map((finding) => ({ kind: "inline", finding }) as const)],
    dropped,
  };
}

/** A pair is told as its secret, and does what the policy says of either half. */
export function levelOfPair(policy: Policy, finding: Omit<Judged, "fingerprints">): Level {
  const { providerId, path, idFormats = [] } = finding;
  const ofIds = idFormats.map((formatId) => levelOf(policy, { providerId, formatId, path, level: "off" }));
  return ofIds.reduce(stricter, levelOf(policy, finding));
}

/** The level of a finding at its place. Later entries for paths stand over earlier ones. */
export function levelOf(
  policy: Policy,
  finding: Pick<Judged, "providerId" | "formatId" | "path" | "level">,
): Level {
  const { providerId, formatId, path } = finding;
  // Regular expressions, samples and fingerprints look random; that is what this file is made of.
  if (providerId === GENERIC && path === POLICY_PATH) return "off";
  const names = [formatId, providerId];
  const rule = names.map((name) => policy.rules.get(name)).find((level) => level !== undefined);
  return policy.paths.levels
    .filter(({ paths }) => paths.some((glob) => matchesGlob(path, glob)))
    .filter(({ rules }) => rules?.some((name) => names.includes(name)) ?? true)
    .reduce(
      (level, entry) => (entry.rules ? entry.level : milder(level, entry.level)),
      rule ?? finding.level,
    );
}

/** True where a finding blocks in some file, or in a commit itself. */
export function blocksSomewhere(
  policy: Policy,
  finding: Pick<Judged, "providerId" | "formatId" | "level">,
): boolean {
  const names = [finding.formatId, finding.providerId];
  const isMadeTo = policy.paths.levels.some(
    ({ level, rules = [] }) => level === "block" && rules.some((name) => names.includes(name)),
  );
  return isMadeTo || levelOf(policy, { ...finding, path: "" }) === "block";
}

function nameOf({ fingerprints: [name] }: Judged): string {
  return name;
}
