import type { Context } from "../context.ts";
import { type LanguageName, program } from "../program.ts";
import type { Fit, Slot } from "../slot.ts";

/** A statement by its name; several lines are an array. */
export type Statements = Readonly<Record<string, (slot: Slot) => string | readonly string[]>>;

/** Contexts that are a statement in a source file of a language. */
export function statements(fit: Fit, language: LanguageName, table: Statements): readonly Context[] {
  return Object.entries(table).map(([id, write]) => ({
    id: `${language}-${id}`,
    fit,
    write: (slot, dice) => program(dice, language, [write(slot)].flat()),
  }));
}
