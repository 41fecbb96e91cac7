/**
 * A text from outside in a line that a person or a runner reads: nothing in it may begin a line, move the cursor,
 * turn the direction of writing around, or be taken for a command of GitHub's runner (`::` at the begin of a line,
 * `##[` anywhere; actions/runner, src/Runner.Common/ActionCommand.cs, read 2026-11-21).
 */
export function printable(text: string): string {
  return text.replace(/\p{C}/gu, "\u{fffd}").replaceAll("##[", "#\u{fffd}[");
}

/** A path at the begin of a line. */
export function printablePath(path: string): string {
  const shown = printable(path);
  return /^\s*::/u.test(shown) ? `./${shown}` : shown;
}

/** JSON in one line of plain text: what could steer a terminal or a runner is written as an escape. */
export function safeJson(value: unknown, indent?: number): string {
  return JSON.stringify(value, null, indent)
    .replace(/[^\P{C}\n]/gu, escapes)
    .replaceAll("##[", String.raw`#\u0023[`);
}

function escapes(character: string): string {
  const units = Array.from({ length: character.length }, (_, index) => character.charCodeAt(index));
  return units.map((unit) => `\\u${unit.toString(16).padStart(4, "0")}`).join("");
}
