import type { Provider } from "../../providers/provider.ts";
import { isLonely, joinHalves } from "../../scan/pairs/join-halves.ts";
import type { Reported } from "../report/reported.ts";

/** Secrets and ids whose other halves may stand in a file that comes later: they are told at the end. */
export class Halves {
  readonly #catalogue: readonly Provider[];
  readonly #kept: Reported[] = [];

  constructor(catalogue: readonly Provider[]) {
    this.#catalogue = catalogue;
  }

  /** Keeps what may find its other half; gives what can be told at once. */
  keep(found: readonly Reported[]): readonly Reported[] {
    const isHalf = (one: Reported) => isLonely({ ...one, formatId: one.rule }, this.#catalogue);
    this.#kept.push(...found.filter(isHalf));
    return found.filter((one) => !isHalf(one));
  }

  /** What was kept, each secret with the only id that can be meant; by file and commit, in the order of their coming. */
  all(): readonly (readonly Reported[])[] {
    return [...Map.groupBy(this.#joined(this.#kept), fileOf).values()];
  }

  /** The closest place first: the file, the commit, all that was scanned. */
  #joined(found: readonly Reported[]): readonly Reported[] {
    return joinHalves(found, {
      catalogue: this.#catalogue,
      keyOf: (one) => ({ ...one, formatId: one.rule }),
      withId: (one, keyId) => ({ ...one, keyId }),
      places: [fileOf, ({ commit = "" }) => commit, () => "all"],
    });
  }
}

function fileOf({ path, commit = "" }: Reported): string {
  return `${commit} ${path}`;
}
