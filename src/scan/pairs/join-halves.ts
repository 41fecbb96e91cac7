import type { TokenFormat } from "../../formats/token-format.ts";
import type { Provider } from "../../providers/provider.ts";
import { rulesOf } from "../rules/rules.ts";

/** What is known of a finding when its value is gone. */
export interface KnownKey {
  readonly formatId: string;
  readonly fingerprint: string;
  /** Of an id, the id itself; of a secret, its public half where that is known. */
  readonly keyId?: string;
}

/** How findings are read and told. */
export interface Joining<Found> {
  readonly catalogue: readonly Provider[];
  readonly keyOf: (found: Found) => KnownKey;
  readonly withId: (found: Found, keyId: string) => Found;
  /** What belongs together, the closest first: of one file, of one commit. */
  readonly places: readonly ((found: Found) => string)[];
}

/**
 * The findings, each secret with its public half where the same place holds no other secret and no other id that
 * could be meant. An id whose secret is known is not told any more.
 */
export function joinHalves<Found>(
  found: readonly Found[],
  { catalogue, keyOf, withId, places }: Joining<Found>,
): readonly Found[] {
  const halves = halvesOf(catalogue);
  const isHalf = (one: Found) => halves(keyOf(one).formatId) !== undefined;
  if (!found.some(isHalf)) return found;
  return places.reduce((all, place) => {
    const joints = new Map(
      [...Map.groupBy(all.filter(isHalf), place)].map(([name, group]) => [
        name,
        jointsOf(group.map(keyOf), halves),
      ]),
    );
    return all.flatMap((one) => {
      const { fingerprint, formatId, keyId } = keyOf(one);
      const joint = joints.get(place(one));
      const half = halves(formatId);
      if (joint === undefined || half === undefined) return [one];
      if (half.isId) return joint.used.has(keyId ?? "") ? [] : [one];
      const id = keyId === undefined ? joint.ids.get(fingerprint) : undefined;
      return [id === undefined ? one : withId(one, id)];
    });
  }, found);
}

/** True for a secret whose public half is not known, and for a public half. */
export function isLonely({ formatId, keyId }: KnownKey, catalogue: readonly Provider[]): boolean {
  const format = halvesOf(catalogue)(formatId);
  return format?.isId === true || (format !== undefined && keyId === undefined);
}

/** The format of an id, if it has another half. */
type Halves = (formatId: string) => TokenFormat | undefined;

function halvesOf(catalogue: readonly Provider[]): Halves {
  const rules = rulesOf(catalogue);
  return (formatId) => {
    const format = rules.named(formatId)?.format;
    return format?.isId || format?.pairsWith !== undefined ? format : undefined;
  };
}

/** What a place tells: the id of each secret that has found one, by fingerprint, and the ids that have their secrets. */
interface Joints {
  readonly ids: ReadonlyMap<string, string>;
  readonly used: ReadonlySet<string>;
}

function jointsOf(keys: readonly KnownKey[], halves: Halves): Joints {
  const isId = ({ formatId }: KnownKey) => halves(formatId)?.isId === true;
  const secrets = keys.filter((key) => !isId(key));
  const used = new Set(secrets.flatMap(({ keyId }) => keyId ?? []));
  const ids = new Map<string, string>();
  const free = keys.filter((key) => isId(key) && !used.has(key.keyId ?? ""));
  const lonely = secrets.filter(({ keyId }) => keyId === undefined);
  const formats = new Set(lonely.map(({ formatId }) => formatId));
  for (const format of [...formats].flatMap((id) => halves(id) ?? [])) {
    const partners = new Set(format.pairsWith?.map(({ id }) => id));
    const id = only(free.filter(({ formatId }) => partners.has(formatId)).map(({ keyId = "" }) => keyId));
    const secret = only(
      lonely
        .filter((key) => halves(key.formatId)?.pairsWith?.some((half) => partners.has(half.id)))
        .map(({ fingerprint }) => fingerprint),
    );
    if (id === undefined || secret === undefined) continue;
    ids.set(secret, id);
    used.add(id);
  }
  return { ids, used };
}

/** The only value there is, however often. */
function only(values: readonly string[]): string | undefined {
  const [first] = values;
  return values.every((value) => value === first) ? first : undefined;
}
