import { extname } from "node:path";
import { Worker } from "node:worker_threads";
import type { Scanner } from "../../scan/scanner.ts";
import { letOthers } from "../breather.ts";
import type { PolicyTexts } from "../engine/find-policy.ts";
import type { StoredBatch } from "../history/stored-batch.ts";
import { LARGE } from "../sources/item.ts";
import type { Batch } from "./batch.ts";

/** So much memory has a slot: the largest file that is not cut into pieces, or a piece with what stands around it. */
const SLOT = LARGE + 1024 * 1024;

/** So many batches are with a thread at a time: it should not wait for the next one. */
const AT_ONCE = 3;

/** Next to this file, and built as this file is. */
const PROGRAM = new URL(`./sieve-thread${extname(import.meta.url)}`, import.meta.url);

/** What a thread is started with. */
export interface ThreadData {
  readonly slots: readonly SharedArrayBuffer[];
  readonly policy: PolicyTexts | undefined;
}

/** What a thread says: it can begin; or what of a batch has something. */
export type Told =
  | { readonly kind: "ready" }
  | { readonly kind: "sifted"; readonly holding: readonly number[] };

/** The numbers of the files of a batch that have something; undefined where nobody has looked. */
export type Answer = ReadonlySet<number> | undefined;

/** What is to be looked at: by a thread, which is sent the batch, or by this one. */
export interface Work {
  readonly batch: Batch | StoredBatch;
  look(scanner: Scanner): readonly number[] | Promise<readonly number[]>;
}

/** Work on its way. */
export interface Ticket {
  readonly work: Work;
  readonly answer: Promise<Answer>;
  readonly give: (answer: Answer) => void;
  isAnswered: boolean;
}

/** How many threads there are beside ours, what they know, and what they run. */
export interface SieveParts {
  readonly threads: number;
  readonly policy: PolicyTexts | undefined;
  readonly scanner: Scanner;
  readonly program?: URL;
}

/**
 * Threads that tell which files have nothing in them, which is nearly all files. A key never leaves the thread that met
 * it: what has one is scanned again by whoever asked, and so is what a thread that died had to look at.
 */
export class Sieve {
  readonly slots: readonly SharedArrayBuffer[];
  /** The numbers of the slots that nobody uses. */
  readonly free: number[];
  readonly #scanner: Scanner;
  readonly #threads: readonly Thread[];
  readonly #waiting: Ticket[] = [];

  constructor({ threads, policy, scanner, program = PROGRAM }: SieveParts) {
    this.slots = Array.from({ length: AT_ONCE * (threads + 1) }, () => new SharedArrayBuffer(SLOT));
    this.free = this.slots.map((_, number) => number);
    this.#scanner = scanner;
    const data: ThreadData = { slots: this.slots, policy };
    const hand = (): void => this.#hand();
    this.#threads = Array.from({ length: threads }, () => new Thread(program, data, hand));
  }

  /** Puts work at the end of the queue. A slot must stay as it is until the answer is there. */
  sift(work: Work): Ticket {
    const { promise, resolve } = Promise.withResolvers<Answer>();
    const ticket: Ticket = { work, answer: promise, give, isAnswered: false };
    function give(answer: Answer): void {
      ticket.isAnswered = true;
      resolve(answer);
    }
    this.#waiting.push(ticket);
    this.#hand();
    return ticket;
  }

  /** The answer for a batch. While there is none, this thread does what no other has begun. */
  async answer(ticket: Ticket): Promise<Answer> {
    while (!ticket.isAnswered) {
      // The first ones are about to be begun.
      const spare = this.#waiting.pop();
      if (spare === undefined) break;
      spare.give(new Set(await spare.work.look(this.#scanner)));
      await letOthers();
    }
    return ticket.answer;
  }

  async close(): Promise<void> {
    await Promise.all(this.#threads.map((thread) => thread.close()));
  }

  #hand(): void {
    while (this.#waiting.length > 0) {
      const [idlest] = this.#threads
        .filter(({ room }) => room > 0)
        .sort((one, other) => other.room - one.room);
      const next = idlest === undefined ? undefined : this.#waiting.shift();
      if (next === undefined) return;
      idlest?.take(next);
    }
  }
}

class Thread {
  readonly #worker: Worker;
  /** In the order in which they were sent, which is that of the answers. */
  readonly #tickets: Ticket[] = [];
  #canTake = false;

  constructor(program: URL, data: ThreadData, onRoom: () => void) {
    // Whatever it would print could quote what is scanned.
    this.#worker = new Worker(program, { workerData: data, argv: [], stdout: true, stderr: true });
    this.#worker.on("message", (told: Told) => {
      if (told.kind === "ready") this.#canTake = true;
      else this.#tickets.shift()?.give(new Set(told.holding));
      onRoom();
    });
    for (const end of ["error", "messageerror", "exit"]) this.#worker.on(end, () => this.#lose());
  }

  /** For how many batches there is room. */
  get room(): number {
    return this.#canTake ? AT_ONCE - this.#tickets.length : 0;
  }

  take(ticket: Ticket): void {
    this.#tickets.push(ticket);
    this.#worker.postMessage(ticket.work.batch);
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }

  /** Nobody knows how far it came. */
  #lose(): void {
    this.#canTake = false;
    for (const ticket of this.#tickets.splice(0)) ticket.give(undefined);
  }
}
