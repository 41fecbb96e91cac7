/** Between the words of a name: `DD_API_KEY`, `dd-api-key`, `dd.api.key`, `ddApiKey`. */
const JOINT = "[-_. ]?";

/** Shorter words stand within longer ones by chance: "fal" in "false", "add api" before "dd api". */
const SHORT = 5;

/** One expression for all words of a provider, as {@link FormatContext} describes them; any letter case; none matches nothing. */
export function wordsPattern(words: readonly string[]): RegExp {
  return new RegExp(words.length === 0 ? "(?!)" : words.map(wordSource).join("|"), "i");
}

function wordSource(word: string): string {
  const parts = word.split("_").map((part) => part.replace(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`));
  return `${word.length <= SHORT ? "(?<![A-Za-z])" : ""}${parts.join(JOINT)}`;
}
