/**
 * PostgreSQL keeps no zero in a text, and in JSON no half of a character either: whatever holds one would be refused
 * with all that is written beside it (PostgreSQL 18, datatype-character and datatype-json; tried 2026-11-23). People's
 * files have both: a policy saved as UTF-16 is full of zeros.
 */
const REPLACEMENT = "\ufffd";

/** A text as it can be kept. */
export function storable(text: string): string {
  return text.toWellFormed().replaceAll("\0", REPLACEMENT);
}

/** A value as JSON that can be kept. */
export function toJson(value: unknown): string {
  return JSON.stringify(value, (_name, part: unknown) => (typeof part === "string" ? storable(part) : part));
}
