import type { Dice } from "./dice.ts";
import type { Fit, Slot } from "./slot.ts";

/** A file as it is written, with marks around the key. */
export interface Draft {
  readonly path: string;
  readonly text: string;
  /** UTF-8 where nothing else is said; the others begin with a byte order mark. */
  readonly encoding?: "utf16le" | "utf16be" | "utf8-bom";
}

/** A way of writing a key down, as found in real projects: it makes a whole file. */
export interface Context {
  readonly id: string;
  readonly fit: Fit;
  readonly write: (slot: Slot, dice: Dice) => Draft;
}

/** Declares contexts of one kind, each with its name. */
export function contextsOf(
  fit: Fit,
  writers: Readonly<Record<string, (slot: Slot, dice: Dice) => Draft>>,
): readonly Context[] {
  return Object.entries(writers).map(([id, write]) => ({ id, fit, write }));
}

/** A draft of lines. */
export function draft(path: string, ...lines: readonly (string | readonly string[])[]): Draft {
  return { path, text: `${lines.flat().join("\n")}\n` };
}
