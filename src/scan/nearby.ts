/** How many lines before and after a match may hold the word that gives it its meaning. */
const LINES = 5;

/** How far such a word is looked for at most, in characters: a line may be as long as the file. */
export const WORD_REACH = 5_000;

/** True when one of the lower-case words stands in the path or within five lines of the offset. */
export function hasNearbyWord(words: readonly string[], path: string, text: string, offset: number): boolean {
  const start = Math.max(0, offset - WORD_REACH);
  const reach = text.slice(start, offset + WORD_REACH);
  const lines = reach.slice(linesBack(reach, offset - start), linesOn(reach, offset - start));
  const surroundings = `${path}\n${lines}`.toLowerCase();
  return words.some((word) => surroundings.includes(word));
}

function linesBack(text: string, offset: number): number {
  let position = offset;
  for (let lines = 0; lines <= LINES; lines++) {
    if (position <= 0) return 0;
    position = text.lastIndexOf("\n", position - 1);
    if (position < 0) return 0;
  }
  return position + 1;
}

function linesOn(text: string, offset: number): number {
  let position = offset;
  for (let lines = 0; lines <= LINES; lines++) {
    position = text.indexOf("\n", position + 1);
    if (position < 0) return text.length;
  }
  return position;
}
