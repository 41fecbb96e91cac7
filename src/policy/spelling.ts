/** The known word that somebody most likely meant; undefined where none is near. */
export function meantBy(word: string, known: readonly string[]): string | undefined {
  const most = word.length < 5 ? 1 : 2;
  const given = word.slice(0, 40).toLowerCase();
  const near = known
    .map((one) => ({ one, away: distance(one.toLowerCase(), given) }))
    .filter(({ away }) => away <= most)
    // A letter that was left out at the end is more likely than another one in between.
    .sort(
      (one, other) =>
        one.away - other.away || Number(other.one.startsWith(given)) - Number(one.one.startsWith(given)),
    );
  return near[0]?.one;
}

/** The same; also the only known word that begins so. */
export function meantOrBegunBy(word: string, known: readonly string[]): string | undefined {
  const begun = word.length < 3 ? [] : known.filter((one) => one.startsWith(word));
  return meantBy(word, known) ?? (begun.length === 1 ? begun[0] : undefined);
}

/** A question to be put behind what is not known; empty where nothing is near. */
export function didYouMean(word: string, known: readonly string[]): string {
  const meant = meantOrBegunBy(word, known);
  return meant === undefined ? "" : `; did you mean ${meant}?`;
}

/** How many letters must change, or change places with the next one, to make one word of the other; both are short. */
function distance(one: string, other: string): number {
  let before: readonly number[] = [];
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [index, letter] of [...one].entries()) {
    const next = [index + 1];
    for (let column = 1; column <= other.length; column++) {
      const replaced = (row[column - 1] ?? 0) + (letter === other[column - 1] ? 0 : 1);
      const isTurned = letter === other[column - 2] && one[index - 1] === other[column - 1];
      const turned = isTurned ? (before[column - 2] ?? 0) + 1 : replaced;
      next.push(Math.min(replaced, turned, (row[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1));
    }
    [before, row] = [row, next];
  }
  return row.at(-1) ?? 0;
}
