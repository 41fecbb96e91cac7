/**
 * TypeScript without its words: comments, strings and regular expressions become blanks, line breaks stay, so
 * that every character keeps its place. What stands in `${}` of a template is code and stays.
 */
export function codeOnly(source: string): string {
  const blanks: [number, number][] = [];
  skipCode(source, 0, blanks);
  let code = source;
  for (const [from, to] of blanks) {
    code = code.slice(0, from) + code.slice(from, to).replace(/[^\n]/g, " ") + code.slice(to);
  }
  return code;
}

/** Walks over code up to its end, or to the brace that closes a `${`; gives the place after it. */
function skipCode(source: string, start: number, blanks: [number, number][]): number {
  let depth = 0;
  let at = start;
  while (at < source.length) {
    const character = source.charAt(at);
    const end = endOfWords(source, at);
    if (end !== undefined) {
      blanks.push([at, end]);
      at = end;
    } else if (character === "`") {
      at = skipTemplate(source, at, blanks);
    } else {
      if (character === "{") depth += 1;
      if (character === "}") depth -= 1;
      at += 1;
      if (depth < 0) return at;
    }
  }
  return at;
}

function skipTemplate(source: string, start: number, blanks: [number, number][]): number {
  let at = start + 1;
  while (at < source.length && source.charAt(at) !== "`") {
    if (source.startsWith("${", at)) {
      at = skipCode(source, at + 2, blanks);
      continue;
    }
    const length = source.charAt(at) === "\\" ? 2 : 1;
    blanks.push([at, at + length]);
    at += length;
  }
  return at + 1;
}

/** The end of the comment, string or regular expression that begins here, if one does. */
function endOfWords(source: string, at: number): number | undefined {
  for (const words of [/\/\/[^\n]*/y, /\/\*[\s\S]*?\*\//y, /"(?:[^"\\\n]|\\.)*"/y, /'(?:[^'\\\n]|\\.)*'/y]) {
    words.lastIndex = at;
    if (words.test(source)) return words.lastIndex;
  }
  const expression = /\/(?:[^/\\[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[a-z]*/y;
  expression.lastIndex = at;
  return mayStartExpression(source, at) && expression.test(source) ? expression.lastIndex : undefined;
}

/** A slash divides after a value; anywhere else it opens a regular expression. */
function mayStartExpression(source: string, at: number): boolean {
  const before = source.slice(Math.max(0, at - 40), at).trimEnd();
  return !/[\w$)\]}"'`]$/.test(before) || /\b(?:return|case|typeof|of|in)$/.test(before);
}
