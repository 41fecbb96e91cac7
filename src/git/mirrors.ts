import { randomUUID } from "node:crypto";
import { join } from "node:path";
import type { RepositoryId } from "../incident/repository.ts";
import type { TextLimits } from "./diff-parser.ts";
import { GitFailure } from "./git-failure.ts";
import { keptMirrors, sweepMirrors } from "./kept-mirrors.ts";
import { Mirror } from "./mirror.ts";
import {
  cleanOld,
  hasPacks,
  identityOf,
  isMirrorFolder,
  makeMirrorFolder,
  noteUse,
  removeFolder,
} from "./mirror-folder.ts";

/** How much mirrors may take up. */
export interface MirrorBudget {
  /** All mirrors together, in bytes. */
  readonly bytes: number;
  /** A mirror that was not used for so long goes. */
  readonly milliseconds: number;
  /** Between two looks at the disk. */
  readonly pauseMilliseconds: number;
}

/** Where mirrors are, and how much room they have. */
export interface MirrorOptions {
  readonly folder: string;
  readonly budget: MirrorBudget;
  readonly limits: TextLimits;
  /** Ends whatever git does in the mirrors. */
  readonly ending: AbortSignal;
  readonly now: () => Date;
}

/** Reading processes end when a mirror was not used for so long. */
const IDLE_MS = 10_000;

/** A mirror that is open. How many use it is known at once, so that nobody removes it under them. */
interface OpenMirror {
  readonly mirror: Promise<Mirror>;
  /** The folder in which it was opened. */
  readonly identity: Promise<number | undefined>;
  users: number;
  idle: NodeJS.Timeout | undefined;
}

/** The kept copies of repositories, by GitHub's id: it survives renames and transfers. */
export class Mirrors {
  readonly #options: MirrorOptions;
  readonly #open = new Map<string, OpenMirror>();
  readonly #removals = new Map<string, Promise<void>>();
  #swept: Promise<void> | undefined;
  #trimmedAt = Number.NEGATIVE_INFINITY;
  #isClosed = false;

  constructor(options: MirrorOptions) {
    this.#options = options;
  }

  /** Works with the mirror of a repository. A mirror that turns out to be damaged is made anew, once. */
  async use<T>(id: RepositoryId, work: (mirror: Mirror) => Promise<T>): Promise<T> {
    const name = nameOf(id);
    const opened = this.#opened(name);
    try {
      return await this.#work(name, opened, work);
    } catch (error) {
      if (!(error instanceof GitFailure) || error.kind !== "damaged") throw error;
    }
    // Others may still be reading: what they miss now, they will find in the new mirror.
    if (this.#open.get(name) === opened) await this.#replace(name, opened);
    return this.#work(name, this.#opened(name), work);
  }

  /** True when a repository was fetched before and its copy was kept. */
  isWarm(id: RepositoryId): Promise<boolean> {
    return hasPacks(join(this.#options.folder, nameOf(id)));
  }

  /** Removes mirrors that are too old, and then the least recently used ones until the rest is in the budget. */
  async trim(): Promise<void> {
    const { budget, now } = this.#options;
    if (now().getTime() - this.#trimmedAt < budget.pauseMilliseconds) return;
    this.#trimmedAt = now().getTime();
    const kept = await keptMirrors(this.#options.folder, now());
    let total = kept.reduce((sum, { size }) => sum + size, 0);
    for (const { name, size, usedAt } of kept) {
      const isOld = now().getTime() - usedAt > budget.milliseconds;
      if (!isOld && total <= budget.bytes) continue;
      if ((this.#open.get(name)?.users ?? 0) > 0) continue;
      await this.#remove(name);
      total -= size;
    }
  }

  /** Ends all reading processes; those of work that is still under way end with it. */
  async close(): Promise<void> {
    this.#isClosed = true;
    const all = [...this.#open.values()];
    this.#open.clear();
    await Promise.all(all.map(close));
  }

  #opened(name: string): OpenMirror {
    const known = this.#open.get(name);
    if (known !== undefined) return known;
    const mirror = this.#openFolder(name);
    const identity = mirror.then(
      ({ folder }) => identityOf(folder),
      () => undefined,
    );
    const opened: OpenMirror = { mirror, identity, users: 0, idle: undefined };
    this.#open.set(name, opened);
    opened.mirror.catch(() => {
      if (this.#open.get(name) === opened) this.#open.delete(name);
    });
    return opened;
  }

  async #openFolder(name: string): Promise<Mirror> {
    const { folder, limits, ending, now } = this.#options;
    const path = join(folder, name);
    try {
      this.#swept ??= sweepMirrors(folder, now());
      await Promise.all([this.#swept, this.#removals.get(name)]);
      if (await isMirrorFolder(path)) await cleanOld(path, now());
      else await makeMirrorFolder(path, limits.file);
    } catch (error) {
      this.#swept = undefined;
      throw error instanceof GitFailure ? error : new GitFailure("unavailable");
    }
    return new Mirror(path, limits, ending);
  }

  async #work<T>(name: string, opened: OpenMirror, work: (mirror: Mirror) => Promise<T>): Promise<T> {
    opened.users++;
    clearTimeout(opened.idle);
    try {
      const mirror = await opened.mirror;
      await noteUse(join(this.#options.folder, name), this.#options.now());
      return await work(mirror);
    } finally {
      opened.users--;
      if (opened.users === 0) {
        if (this.#isClosed) await close(opened);
        else opened.idle = closeLater(opened);
      }
    }
  }

  /** Another process may have made the mirror anew before us: then it is only opened again. */
  async #replace(name: string, opened: OpenMirror): Promise<void> {
    const now = await identityOf(join(this.#options.folder, name));
    if (now === undefined || now === (await opened.identity)) return this.#remove(name);
    if (this.#open.get(name) === opened) this.#open.delete(name);
    void close(opened);
  }

  /** Whoever opens the mirror meanwhile waits, and finds none. */
  #remove(name: string): Promise<void> {
    const opened = this.#open.get(name);
    this.#open.delete(name);
    const removal = removeFolder(join(this.#options.folder, name), randomUUID());
    this.#removals.set(name, removal);
    return removal.finally(() => {
      if (this.#removals.get(name) === removal) this.#removals.delete(name);
      if (opened !== undefined) void close(opened);
    });
  }
}

function nameOf(id: RepositoryId): string {
  if (!/^\d+$/.test(id)) throw new RangeError("not the id of a repository");
  return `${id}.git`;
}

async function close({ mirror, idle }: OpenMirror): Promise<void> {
  clearTimeout(idle);
  await mirror.then(
    (opened) => opened.rest(),
    () => undefined,
  );
}

function closeLater(opened: OpenMirror): NodeJS.Timeout {
  const timer = setTimeout(() => void close(opened), IDLE_MS);
  timer.unref();
  return timer;
}
