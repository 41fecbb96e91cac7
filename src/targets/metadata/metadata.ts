import type { Question } from "./question.ts";

/** What a platform tells about the keys that it keeps, for a token that may read it: times, and never a value. */
export interface Metadata {
  /** The id of the platform, or the kind of target. */
  readonly id: string;
  readonly name: string;
  /** Its word in the names of settings: `REKEY_READ_VERCEL_TOKEN`. */
  readonly setting: string;
  /** Where it is asked; left out where everybody runs their own, and the operator says where. */
  readonly origin?: string;
  /** True where the operator may name another origin. */
  readonly isMovable?: true;
  /** Asks when the variables of these names were changed; nothing where the place is none that it knows. */
  readonly changed?: (place: string, names: readonly string[]) => readonly Question[];
  /** Asks when what now runs at the place began to be deployed. */
  readonly deployed?: (place: string) => readonly Question[];
  /** "vercel.com/docs/rest-api, read 2026-11; not seen live" */
  readonly source: string;
}

/** The parts of a place, if it has the form of one, escaped for an address, in which dots alone would climb. */
export function partsOf(pattern: RegExp, place: string): Readonly<Record<string, string>> | undefined {
  const parts = Object.entries(pattern.exec(place)?.groups ?? {});
  if (parts.length === 0 || parts.some(([, part]) => /^\.+$/u.test(part ?? ""))) return undefined;
  return Object.fromEntries(parts.map(([name, part]) => [name, encodeURIComponent(part ?? "")]));
}
