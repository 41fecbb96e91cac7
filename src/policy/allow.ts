/** A fingerprint that is not reported for a while: a decision with a reason and an end, written into the policy file. */
export interface AllowEntry {
  /** 64 hexadecimal digits as Rekey shows them, or `local:` and 32 of them as the command line shows them. */
  readonly fingerprint: string;
  readonly reason: string;
  /** The last day on which it counts, such as `2026-06-30`, in UTC. */
  readonly until: string;
  readonly by?: string;
}

/** Both kinds of fingerprints, as they stand in a policy file. */
export const FINGERPRINT = /^(?:[0-9a-f]{64}|local:[0-9a-f]{32})$/u;

/** An entry names a day at most so far ahead: leap years have 366. */
const LONGEST_DAYS = 366;

const DAY_MS = 86_400_000;

/** The entries that count at a moment, and one sentence for each of the others. */
export interface AllowedNow {
  readonly entries: readonly AllowEntry[];
  readonly notes: readonly string[];
}

/** Sorts out which entries count. An entry that has ended, or that would never end, lets nothing pass. */
export function allowedNow(allow: readonly AllowEntry[], now: Date): AllowedNow {
  const today = dayOf(now.getTime());
  const latest = dayOf(now.getTime() + LONGEST_DAYS * DAY_MS);
  const entries: AllowEntry[] = [];
  const notes: string[] = [];
  for (const [index, entry] of allow.entries()) {
    if (entry.until < today)
      notes.push(
        `allow[${index}]: ended on ${entry.until} and counts no more. Please take it out, or decide anew.`,
      );
    else if (entry.until > latest)
      notes.push(
        `allow[${index}]: ends on ${entry.until}, more than a year ahead, and does not count. Please choose ${latest} or an earlier day.`,
      );
    else entries.push(entry);
  }
  return { entries, notes };
}

function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
