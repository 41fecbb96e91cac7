/** A place where the new key must go, as a clue shows it. */
export interface FoundPlace {
  readonly path: string;
  readonly line?: number;
  readonly app?: string;
  readonly entry?: string;
  readonly id?: string;
  /** The names of the key that stand there; none where only the platform is known. */
  readonly names: readonly string[];
  /** False where other platforms have such files as well. */
  readonly isSure: boolean;
}

/** Each app, entry and id once, with all names that were seen for it; without those that are less than another one. */
export function distinctPlaces(found: readonly FoundPlace[]): readonly FoundPlace[] {
  const distinct = new Map<string, FoundPlace>();
  for (const place of found) {
    const key = JSON.stringify([place.app, place.entry, place.id]);
    const before = distinct.get(key);
    const names = [...new Set([...(before?.names ?? []), ...place.names])];
    const isSure = place.isSure || before?.isSure === true;
    distinct.set(key, { ...(surer(before, place) ?? place), names, isSure });
  }
  const places = [...distinct.values()];
  const isNamed = ({ app, entry, id }: FoundPlace): boolean =>
    [app, entry, id].some((name) => name !== undefined);
  return places.some(isNamed) ? places.filter(isNamed) : places;
}

/** The place to show: one with a name of the key goes before one that merely shows the platform. */
function surer(before: FoundPlace | undefined, place: FoundPlace): FoundPlace | undefined {
  return before !== undefined && (before.names.length > 0 || place.names.length === 0) ? before : place;
}
