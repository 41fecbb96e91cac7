import { painted } from "./paint.ts";
import type { Phrase } from "./phrase.ts";
import { wrap } from "./wrap.ts";

/** Tells a story line by line, with the time since its beginning at the left. */
export interface Voice {
  /** Seconds since the beginning. */
  seconds(): number;
  /** How many characters fit beside the times. */
  readonly width: number;
  title(line: Phrase): void;
  /** What stands below the title. */
  lead(line: Phrase): void;
  /** Begins an act. */
  act(name: string): void;
  /** Something that happened just now. */
  now(line: Phrase): void;
  /** Something that belongs to what was said before. */
  say(line: Phrase): void;
  /** Lines as they are, such as a part of a page, with a bar at their left. */
  show(lines: readonly string[]): void;
  gap(): void;
}

const GUTTER = 10;
const INDENT = " ".repeat(GUTTER);
const NARROWEST = 60;
const WIDEST = 100;

/** A voice on standard output. */
export function openVoice(): Voice {
  const start = performance.now();
  const seconds = () => (performance.now() - start) / 1_000;
  const whole = Math.min(Math.max(process.stdout.columns ?? WIDEST, NARROWEST), WIDEST);
  const width = whole - GUTTER;
  const clock = () => `${painted(`${seconds().toFixed(1)} s`.padStart(GUTTER - 2), ["faint"])}  `;
  const bar = `${painted("┊", ["faint"])} `;
  let acts = 0;
  return {
    seconds,
    width,
    title: (line) => wrap(line, whole, ["bold"]).forEach(write),
    lead: (line) => wrap(line, whole, ["faint"]).forEach(write),
    act: (name) => {
      acts += 1;
      write("");
      write(painted(`${acts}. ${name}`, ["bold"]));
      write(painted("─".repeat(whole), ["faint"]));
    },
    now: (line) => beside(clock(), wrap(line, width)),
    say: (line) => beside(INDENT, wrap(line, width)),
    show: (lines) => {
      for (const line of lines) write(INDENT + bar + line);
    },
    gap: () => write(""),
  };
}

/** Lines with something at the left of the first. */
function beside(gutter: string, lines: readonly string[]): void {
  for (const [index, line] of lines.entries()) write((index === 0 ? gutter : INDENT) + line);
}

function write(line: string): void {
  process.stdout.write(`${line.trimEnd().replaceAll("\u00a0", " ")}\n`);
}
