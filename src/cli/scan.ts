import { assertNever } from "../incident/assert-never.ts";
import { allowedNow } from "../policy/allow.ts";
import { isIgnored } from "../policy/policy.ts";
import { piecesOf } from "../scan/file-pieces.ts";
import { Breather } from "./breather.ts";
import { Count, type Coverage } from "./coverage.ts";
import { openEngine } from "./engine.ts";
import type { Environment } from "./environment.ts";
import { type Examination, findIn, findInPiece, judgeFound, type Placed } from "./examine.ts";
import { findPolicy } from "./find-policy.ts";
import { Fingerprinter } from "./fingerprinter.ts";
import { Halves } from "./halves.ts";
import { IGNORED, type Item, type ScannedFile } from "./item.ts";
import { Oldest } from "./oldest.ts";
import type { ScanOptions } from "./options.ts";
import { openOutput } from "./output.ts";
import { printable } from "./printable.ts";
import { Progress } from "./progress.ts";
import { openReport, type Report } from "./report.ts";
import type { Reported } from "./reported.ts";
import { findRepository } from "./repository.ts";
import { safeName } from "./safe-name.ts";
import { openSource } from "./source.ts";
import { summary } from "./summary.ts";

/** What a command gets from the process it runs in. */
export interface Terminal {
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: NodeJS.WriteStream;
  readonly stderr: NodeJS.WriteStream;
  readonly environment: Environment;
  readonly folder: string;
  readonly now: Date;
}

/** Scans what was asked for and reports it; gives the exit code. */
export async function scan(options: ScanOptions, terminal: Terminal): Promise<number> {
  const { environment, folder, stdin, stdout, stderr, now } = terminal;
  const started = performance.now();
  const output = openOutput(options.output, stdout);
  const report = await openReport(options.format, output.write, output.isTerminal && environment.mayColor);
  const repository = await repositoryOf(options, terminal);
  const root = repository?.workTree ?? folder;
  const { policy, notes } = await findPolicy(options.config, root);
  const ignores = (path: string): boolean => isIgnored(policy, path);
  const items = openSource(options.target, { environment, ignores, repository, root, stdin });
  // Git works while the catalogue is loaded.
  const [first, engine] = await Promise.all([items.next(), openEngine(policy)]);
  for (const note of [...notes, ...allowedNow(policy.allow, now).notes, ...engine.notes])
    stderr.write(`Policy: ${printable(note)}\n`);
  const scanning = new Scanning({
    examination: { ...engine, policy, now, fingerprinter: new Fingerprinter(environment.fingerprintKey) },
    report,
    progress: new Progress(stderr, options.hasProgress),
    halves: new Halves(engine.catalogue),
    keepsOldest: options.target.kind === "history",
  });
  await scanning.run(first, items);
  const coverage = scanning.end();
  const seconds = (performance.now() - started) / 1_000;
  report.end(coverage, seconds);
  await output.end();
  if (options.format !== "text" || options.output !== undefined) stderr.write(summary(coverage, seconds));
  return exitCode(coverage, options.failOn);
}

async function repositoryOf({ target }: ScanOptions, { environment, folder }: Terminal) {
  if (target.kind !== "paths") return findRepository(environment, folder);
  const { folderOf } = await import("./read-paths.ts");
  return findRepository(environment, folderOf(target.paths[0] ?? "."));
}

function exitCode({ found, unread }: Coverage, failOn: ScanOptions["failOn"]): number {
  if (found.block.keys > 0 || (failOn === "warn" && found.warn.keys > 0)) return 1;
  return unread.length > 0 ? 2 : 0;
}

interface ScanningParts {
  readonly examination: Examination;
  readonly report: Report;
  readonly progress: Progress;
  readonly halves: Halves;
  readonly keepsOldest: boolean;
}

/** One run: takes items, reports what is in them, and counts. */
class Scanning {
  readonly #parts: ScanningParts;
  readonly #count = new Count();
  readonly #breather = new Breather();
  readonly #oldest: Oldest | undefined;

  constructor(parts: ScanningParts) {
    this.#parts = parts;
    this.#oldest = parts.keepsOldest ? new Oldest() : undefined;
  }

  /** Takes the first item and all that follow. */
  async run(first: IteratorResult<Item>, items: AsyncIterable<Item>): Promise<void> {
    if (first.done === true) return;
    try {
      await this.#take(first.value);
      for await (const item of items) await this.#take(item);
    } finally {
      this.#parts.progress.hide();
    }
  }

  end(): Coverage {
    const { halves } = this.#parts;
    for (const found of this.#oldest?.all() ?? []) this.#tell(halves.keep(found));
    for (const found of halves.all()) this.#tell(found);
    this.#parts.progress.hide();
    const { scanner } = this.#parts.examination;
    return this.#count.coverage((path) => safeName(scanner, path));
  }

  async #take(item: Item): Promise<void> {
    const { progress } = this.#parts;
    switch (item.kind) {
      case "file":
        await this.#file(item);
        break;
      case "skipped":
        this.#count.skip(item.reason, item.path);
        break;
      case "unread":
        this.#miss(item);
        break;
      case "commit":
        this.#count.commits++;
        break;
      case "total":
        progress.expect(item);
        break;
      default:
        assertNever(item);
    }
    progress.step(item.kind);
    progress.tell(this.#count);
    await this.#breather.breathe();
  }

  /** What the policy leaves out need not be readable. */
  #miss({ path, commit, reason }: Extract<Item, { readonly kind: "unread" }>): void {
    if (path !== "" && isIgnored(this.#parts.examination.policy, path)) this.#count.skip(IGNORED, path);
    else this.#count.miss(commit === undefined ? reason : `${reason} (commit ${commit.slice(0, 12)})`, path);
  }

  async #file(file: ScannedFile): Promise<void> {
    const { examination } = this.#parts;
    if (file.path !== "" && isIgnored(examination.policy, file.path)) {
      this.#count.skip(IGNORED, file.shown ?? file.path);
      return;
    }
    if (file.path !== "") this.#count.files++;
    for (const { bytes } of file.texts) this.#count.bytes += bytes.length;
    const found = [...(await this.#inChunks(file)), ...findIn(examination.scanner, file)];
    if (found.length === 0) return;
    const { reported, allowed } = await judgeFound(examination, file, found);
    this.#count.allowed += allowed.length;
    if (this.#oldest === undefined) this.#tell(this.#parts.halves.keep(reported));
    else this.#oldest.add(file.age ?? 0, reported);
  }

  async #inChunks({ path, shown = path, commit, chunks }: ScannedFile): Promise<readonly Placed[]> {
    if (chunks === undefined) return [];
    const { scanner } = this.#parts.examination;
    const found: Placed[] = [];
    for await (const piece of piecesOf(chunks.bytes, scanner.reach)) {
      for (const placed of findInPiece(scanner, path, piece)) found.push(placed);
      this.#parts.progress.tell(this.#count);
      await this.#breather.breathe();
    }
    this.#count.bytes += chunks.length;
    if (chunks.trouble !== undefined)
      this.#miss({
        kind: "unread",
        path: shown,
        ...(commit === undefined ? {} : { commit }),
        reason: chunks.trouble,
      });
    return found;
  }

  #tell(found: readonly Reported[]): void {
    if (found.length === 0) return;
    for (const one of found) this.#count.found.add(one);
    this.#parts.progress.hide();
    this.#parts.report.add(found);
  }
}
