import { skipReason } from "../../incident/coverage.ts";
import type { Scanner } from "../../scan/scanner.ts";
import { type Item, LARGE } from "../sources/item.ts";
import { BROKEN } from "../sources/repository.ts";
import { type HistoryMap, type Origin, placeOf } from "./history-map.ts";
import type { StoredObject } from "./object-stream.ts";
import { isPointer, tagNameIn, textOf } from "./object-text.ts";
import type { Stored } from "./stored.ts";
import { holdingStored, type NamedObject, type StoredBatch } from "./stored-batch.ts";
import type { NotGiven, StoredObjects } from "./stored-objects.ts";

/** So many bytes or so many objects are read together, whatever comes first. */
const FULL = { bytes: 4 * 1024 * 1024, objects: 1_000 };

/** Of one that nobody tried to read. */
const LEFT = "git ended too often at what is broken to be asked for more: git fsck tells more";

type GivenObject = Exclude<StoredObject, { readonly kind: "missing" }>;

/** What the objects of a history are read with. */
export interface HistoryParts {
  readonly map: HistoryMap;
  /** The place of each commit in the walk. */
  readonly ages: ReadonlyMap<string, number>;
  readonly objects: StoredObjects;
  readonly git: StoredBatch["git"];
}

/** The objects of a history, many at a time. */
export class HistoryObjects {
  readonly #parts: HistoryParts;

  constructor(parts: HistoryParts) {
    this.#parts = parts;
  }

  /** All of them, in the order in which they are named; git ends after them. */
  async *all(wanted: readonly NamedObject[]): AsyncGenerator<Stored> {
    let first = 0;
    while (first < wanted.length) {
      const end = endOf(wanted, first);
      yield this.#stored(wanted.slice(first, end));
      first = end;
    }
    yield this.#stored([]);
    await this.#parts.objects.end();
  }

  #stored(wanted: readonly NamedObject[]): Stored {
    const { objects, git } = this.#parts;
    const batch: StoredBatch = { kind: "stored", git, objects: wanted };
    const look = (scanner: Scanner): Promise<readonly number[]> => holdingStored(scanner, objects, batch);
    const read = (numbers?: readonly number[]): AsyncIterable<Item> =>
      this.#read(numbers === undefined ? wanted : numbers.flatMap((number) => wanted[number] ?? []));
    return { kind: "stored", batch, isAlone: wanted.every(isLarge), look, read };
  }

  async *#read(wanted: readonly NamedObject[]): AsyncGenerator<Item> {
    for await (const object of this.#parts.objects.read(wanted.map(({ id }) => id)))
      yield* object.kind === "whole" || object.kind === "large"
        ? this.#itemsOf(object)
        : [this.#unread(object)];
  }

  /** What git has and does not give is broken, too. */
  #unread({ id, kind }: Exclude<StoredObject, GivenObject> | NotGiven): Item {
    const origin = this.#parts.map.blobs.get(id);
    const reason = kind === "left" ? LEFT : BROKEN;
    if (origin !== undefined) return { kind: "unread", path: origin.path, reason };
    const what = this.#parts.ages.has(id) ? "author and message of a commit" : "text of a tag";
    return { kind: "unread", path: "", reason: `${what}: ${reason}` };
  }

  *#itemsOf(object: GivenObject): Generator<Item> {
    const { map, ages } = this.#parts;
    const { id, type } = object;
    const origin = map.blobs.get(id);
    if (origin !== undefined) {
      yield* this.#fileOf(object, origin);
      return;
    }
    if (type === "commit") yield { kind: "commit" };
    if (object.kind === "large") return;
    const named = type === "tag" ? { tag: tagNameIn(object) } : {};
    const texts = [{ bytes: textOf(object) }];
    yield { kind: "file", path: "", commit: id, ...named, age: ages.get(id) ?? 0, texts };
  }

  *#fileOf(object: GivenObject, origin: Origin): Generator<Item> {
    const { commits } = this.#parts.map;
    const { path, age, others } = origin;
    const older = [...(others ?? [])].sort(([, one], [, other]) => other - one);
    const places = older.map(([otherPath, otherAge]) => placeOf(commits, otherPath, otherAge));
    const where = { ...placeOf(commits, path, age), ...(places.length === 0 ? {} : { others: places }) };
    if (object.kind === "large") {
      yield { kind: "file", ...where, texts: [], chunks: object.chunks };
      return;
    }
    if (isPointer(object)) yield { kind: "skipped", path, reason: skipReason.elsewhere };
    yield { kind: "file", ...where, texts: [{ bytes: textOf(object) }] };
  }
}

/** Where the objects end that are read together with one. What is large is read by itself. */
function endOf(wanted: readonly NamedObject[], first: number): number {
  let bytes = 0;
  for (const [index, object] of wanted.slice(first, first + FULL.objects).entries()) {
    if (isLarge(object)) return first + Math.max(index, 1);
    bytes += object.size;
    if (bytes >= FULL.bytes) return first + index + 1;
  }
  return Math.min(first + FULL.objects, wanted.length);
}

function isLarge({ type, size }: NamedObject): boolean {
  return type === "blob" && size > LARGE;
}
