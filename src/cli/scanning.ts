import { assertNever } from "../incident/assert-never.ts";
import { skipReason } from "../incident/coverage.ts";
import { isIgnored } from "../policy/policy.ts";
import { unfinishedReason } from "../scan/texts/unfinished.ts";
import { Breather, withTicks } from "./breather.ts";
import { findIn, type Looked, together } from "./findings/find-in-file.ts";
import { findInPieces } from "./findings/find-in-pieces.ts";
import type { Halves } from "./findings/halves.ts";
import { type Examination, judgeFound } from "./findings/judge-found.ts";
import { keepAt, Oldest, type Versions } from "./findings/oldest.ts";
import type { OneLevel } from "./findings/one-level.ts";
import { safeName } from "./findings/safe-name.ts";
import { atStrictest } from "./findings/strictest-place.ts";
import type { Given, Stored } from "./history/stored.ts";
import type { NamedObject } from "./history/stored-batch.ts";
import { InTurn } from "./in-turn.ts";
import { Count, type Coverage } from "./report/coverage.ts";
import type { Progress } from "./report/progress.ts";
import type { Report } from "./report/report.ts";
import type { Reported } from "./report/reported.ts";
import { type Ignores, type Item, type ScannedFile, withoutTexts } from "./sources/item.ts";
import type { Helpers } from "./threads/helpers.ts";
import type { Answer } from "./threads/sieve.ts";
import { Turns } from "./threads/turns.ts";

/** What a run scans with, and whom it tells. */
export interface ScanningParts {
  readonly examination: Examination;
  readonly report: Report;
  readonly progress: Progress;
  readonly halves: Halves;
  readonly levels: OneLevel;
  readonly helpers: Helpers;
  readonly keepsOldest: boolean;
}

/** What came of a file, or of one of the places of its bytes. */
interface JudgedFile extends Awaited<ReturnType<typeof judgeFound>>, Versions {}

/** One run: takes items, reports what is in them, and counts. */
export class Scanning {
  readonly #parts: ScanningParts;
  readonly #count = new Count();
  readonly #breather = new Breather();
  readonly #oldest: Oldest | undefined;
  readonly #ignores: Ignores = (path) => isIgnored(this.#parts.examination.policy, path);
  readonly #judged = new InTurn<JudgedFile>((one) => this.#keep(one));

  constructor(parts: ScanningParts) {
    this.#parts = parts;
    this.#oldest = parts.keepsOldest ? new Oldest() : undefined;
  }

  /** Takes the first item and all that follow. */
  async run(first: IteratorResult<Given>, items: AsyncIterable<Given>): Promise<void> {
    if (first.done === true) return;
    const turns = new Turns(this.#parts.helpers, {
      take: (item, isEmpty) => this.#take(item, isEmpty),
      takeStored: (stored, answer) => this.#takeStored(stored, answer),
      bytesTaken: () => this.#count.bytes,
    });
    try {
      await turns.add(first.value);
      for await (const item of items) await turns.add(item);
      await turns.end();
      await this.#tellingWhile(this.#judged.end());
    } finally {
      this.#parts.progress.hide();
      this.#parts.examination.fingerprinter.stop();
      await this.#parts.helpers.close();
    }
  }

  async end(): Promise<Omit<Coverage, "off">> {
    const { halves, levels, examination } = this.#parts;
    const last = [...(this.#oldest?.all() ?? []).map((found) => halves.keep(found)), ...halves.all()];
    for (const found of levels.all(last)) await this.#tell(found);
    return this.#count.coverage((path) => safeName(examination.scanner, path));
  }

  async #takeStored({ batch, read }: Stored, answer: Answer): Promise<void> {
    for (const [number, object] of batch.objects.entries())
      if (answer?.has(number) === false) this.#passEmpty(object);
    if (answer?.size !== 0)
      for await (const item of read(answer && [...answer.keys()])) await this.#take(item);
    await this.#pause();
  }

  /** Somebody has looked at it, and found nothing. */
  #passEmpty({ type, size }: NamedObject): void {
    if (type === "commit") this.#count.commits++;
    if (type === "blob") this.#count.add(size);
    this.#parts.progress.step("file");
  }

  async #take(item: Item, isEmpty = false): Promise<void> {
    const { progress } = this.#parts;
    switch (item.kind) {
      case "file":
        await this.#file(item, isEmpty);
        break;
      case "skipped":
        this.#count.skip(item.reason, item.path);
        break;
      case "unread":
        this.#count.miss(item, this.#ignores);
        break;
      case "commit":
        this.#count.commits++;
        break;
      case "total":
        progress.expect(item);
        this.#count.hasCommits ||= item.by.includes("commit");
        break;
      default:
        assertNever(item);
    }
    progress.step(item.kind);
    await this.#pause();
  }

  async #file(file: ScannedFile, isEmpty: boolean): Promise<void> {
    const { examination } = this.#parts;
    // A name alone is no file that could be counted.
    const isCounted = file.path !== "" && (file.texts.length > 0 || file.chunks !== undefined);
    if (file.path !== "" && this.#ignores(file.path)) {
      if (isCounted) this.#count.skip(skipReason.ignored, file.shown ?? file.path);
      return;
    }
    if (isCounted) this.#count.add(file.texts.reduce((sum, { bytes }) => sum + bytes.length, 0));
    if (isEmpty) return;
    const { found, unfinished } = together([
      ...(await this.#inChunks(file)),
      findIn(examination.scanner, file),
    ]);
    if (unfinished.length > 0) this.#missIn(file, unfinishedReason(file.path, unfinished));
    if (found.length === 0) return;
    const named = withoutTexts(file);
    for (const [place, some] of atStrictest(examination, named, found)) {
      const judging = judgeFound(examination, place, some).then((one) => ({ ...one, file: named, place }));
      await this.#tellingWhile(this.#judged.add(judging, some.length));
    }
  }

  async #keep({ reported, allowed, file, place }: JudgedFile): Promise<void> {
    const { halves, levels } = this.#parts;
    this.#count.allowed += allowed.length;
    if (this.#oldest === undefined) await this.#tell(levels.keep(halves.keep(reported)));
    else keepAt(this.#oldest, { file, place }, reported);
  }

  #missIn({ path, shown = path, commit }: ScannedFile, reason: string): void {
    this.#count.miss({ path: shown, ...(commit === undefined ? {} : { commit }), reason }, this.#ignores);
  }

  async #inChunks(file: ScannedFile): Promise<readonly Looked[]> {
    const { path, chunks } = file;
    if (chunks === undefined) return [];
    const { helpers, progress, examination } = this.#parts;
    const tools = { helpers, scanner: examination.scanner, pause: () => this.#pause() };
    const before = this.#count.bytes;
    const read = (bytes: number): void => {
      this.#count.bytes += bytes;
      progress.reach((this.#count.bytes - before) / (chunks.length ?? Number.POSITIVE_INFINITY));
    };
    const pieces = await findInPieces({ ...tools, read }, path, chunks);
    if (chunks.trouble !== undefined) this.#missIn(file, chunks.trouble);
    return pieces;
  }

  /** Says how far it is, and lets everything else have its turn. */
  async #pause(): Promise<void> {
    this.#tellHowFar();
    await this.#breather.breathe();
  }

  /** Waits for others, and says how far they are. */
  #tellingWhile(work: Promise<void>): Promise<void> {
    return withTicks(work, () => this.#tellHowFar());
  }

  #tellHowFar(): void {
    const { progress, examination } = this.#parts;
    const { size } = this.#oldest ?? this.#count.found;
    progress.tell(this.#count, size, examination.fingerprinter.left);
  }

  async #tell(found: readonly Reported[]): Promise<void> {
    if (found.length === 0) return;
    for (const one of found) this.#count.found.add(one);
    await this.#parts.report.add(found);
  }
}
