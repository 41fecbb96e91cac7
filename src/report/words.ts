/** A number with its noun: "1 commit", "2 commits". */
export function count(amount: number, noun: string, plural = `${noun}s`): string {
  return `${amount} ${amount === 1 ? noun : plural}`;
}

/** "a", "a and b", "a, b and c". */
export function listed(items: readonly string[]): string {
  const last = items.at(-1) ?? "";
  return items.length < 2 ? last : `${items.slice(0, -1).join(", ")} and ${last}`;
}

/** The text with a capital first letter. */
export function capitalized(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The text with a small first letter, as the end of a sentence. */
export function uncapitalized(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}

/** "a" or "an", whichever stands before these words: "an API key", "a user token", "an npm token". */
export function withArticle(words: string): string {
  const isSpelled = /^[fhlmnrsx][^aeiouy\s]+(?!\S)/iu.test(words.replace(/,.*$/u, ""));
  return `${isSpelled || /^(?:[aio]|e(?!u)|u(?!se|ni))/iu.test(words) ? "an" : "a"} ${words}`;
}

/** "and 3 more places. Where they are." when there are any. */
export function more(amount: number, noun: string, where = ""): readonly string[] {
  return amount > 0 ? [`and ${count(amount, `more ${noun}`)}. ${where}`.trimEnd()] : [];
}
