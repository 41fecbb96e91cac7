/** Between the words of a name: `DD_API_KEY`, `dd-api-key`, `dd.api.key`, `ddApiKey`. */
const JOINT = "[-_. ]?";

/** Shorter words stand within longer ones by chance: "fal" in "false", "hapikey" in "searchApiKey", "hereapi" in "whereApi". */
const SHORT = 5;

/** What says nothing of whose key it is. */
const KIND = /(?<=[a-z\d])_?(?:api|(?:api_?)?(?:key|token|secret|password))$/;

/** A letter before it makes another word of it; but a capital after a small letter begins a new one. */
const BEGIN = "(?:(?<![A-Za-z])|(?-i:(?<=[a-z])(?=[A-Z])))";

/** One expression for all words of a provider, as {@link FormatContext} describes them; any letter case; none matches nothing. */
export function wordsPattern(words: readonly string[], goesOn = ""): RegExp {
  if (words.length === 0) return /(?!)/;
  const all = words.map(wordSource).join("|");
  return new RegExp(goesOn === "" ? all : `(?:${all})(?!${goesOn})`, "i");
}

/** True for words of which too little is a name: they count at the beginning of a word only. */
export function mustBeginWord(word: string): boolean {
  return word.replace(KIND, "").length <= SHORT;
}

function wordSource(word: string): string {
  const parts = word.split("_").map((part) => part.replace(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`));
  return `${mustBeginWord(word) ? BEGIN : ""}${parts.join(JOINT)}`;
}
