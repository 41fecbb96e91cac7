import type { Occurrence } from "../../incident/finding.ts";
import { mayBeSilenced } from "../../incident/pseudo-provider.ts";
import { judge } from "../../policy/judge.ts";
import type { FoundKey } from "./find-in-commit.ts";
import { openAmong } from "./leaked-keys.ts";
import type { ScanContext } from "./scan-one-commit.ts";

/** So many warnings of one commit are written down: a file that consists of them needs no more to be seen. */
const WARNINGS_A_COMMIT = 200;

/** What the policy makes of the keys of one commit. */
export interface JudgedCommit {
  /** They belong to incidents. */
  readonly blocked: readonly Occurrence[];
  /** The others; they will if their key gets an incident before this is written down. */
  readonly mild: readonly Occurrence[];
  /** Warnings, with those that a comment silences: they silence earlier ones of the same value. */
  readonly warnings: readonly Occurrence[];
  /** Findings that an entry of the policy allows. */
  readonly allowed: readonly Occurrence[];
}

/**
 * Sorts the keys of a commit by what the policy says. A key with an open incident is known to have leaked: no comment,
 * entry, path or level makes it less, and it blocks wherever it comes.
 */
export async function judgeCommit(context: ScanContext, found: readonly FoundKey[]): Promise<JudgedCommit> {
  const { blocked, warned, allowed, dropped } = judge(found, context.policy, context.world.now());
  const others = [...warned, ...allowed.map(({ finding }) => finding), ...dropped];
  const open = await openAmong(
    context,
    others.map(({ occurrence }) => occurrence.fingerprint),
  );
  const isOpen = ({ occurrence }: FoundKey): boolean => open.has(occurrence.fingerprint);
  const silenced = allowed.filter(({ kind }) => kind === "inline").map(({ finding }) => finding);
  return {
    blocked: [...blocked, ...others.filter(isOpen)].map(occurrenceOf),
    mild: others.filter((one) => !isOpen(one)).map(occurrenceOf),
    warnings: [...warned.map(unsilenced), ...silenced.map(occurrenceOf)]
      .filter(({ fingerprint }) => !open.has(fingerprint))
      .toSorted((one, other) => guesses(one) - guesses(other))
      .slice(0, WARNINGS_A_COMMIT),
    allowed: allowed
      .filter(({ kind, finding }) => kind === "entry" && !isOpen(finding))
      .map(({ finding }) => finding.occurrence),
  };
}

/** What has a provider's shape goes first: no mass of guesses may push it out. */
function guesses({ providerId }: Occurrence): number {
  return mayBeSilenced(providerId) ? 1 : 0;
}

/** The comment beside it does nothing. */
function unsilenced({ occurrence }: FoundKey): Occurrence {
  const { isAllowedInline: _, ...location } = occurrence.location;
  return { ...occurrence, location };
}

function occurrenceOf({ occurrence }: FoundKey): Occurrence {
  return occurrence;
}
