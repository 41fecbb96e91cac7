/** How a value is introduced: what stands before it in its line, and the names that this gives it. */
export interface Introduction {
  /** From the nearest to the farthest: `api_key`, `Datadog`. Outside text. */
  readonly names: readonly string[];
  /** True where an operator gives the value to the nearest name, and not only a space. */
  readonly isAssigned: boolean;
  /** True where the value begins a quoted text. */
  readonly isQuoted: boolean;
  /** True in `user:value@` and `//value@`. */
  readonly isInUrl: boolean;
}

/** So far before a value its names are looked for, in characters. */
const REACH = 240;

/** Names whose value is the value of something named before: `- name: HF_TOKEN` and, below it, `value: ...`. */
const CARRIERS = new Set([
  "value",
  "val",
  "default",
  "defaultvalue",
  "default_value",
  "content",
  "data",
  "text",
  "string",
  "stringvalue",
  "raw",
  "literal",
  "src",
  "body",
  "values",
  "current_value",
  "currentvalue",
]);

/** What names the value two lines further up, or earlier in the same line. */
const NAMED_BEFORE = [
  /["'`]?\b(?:name|key|id|variable|env|field|header|title|label|option|setting|parameter|property)\\?["'`]?\s*[:=]\s*\\?["'`]?(?<name>[A-Za-z_][\w.\- ]{1,80}?)\\?["'`]?\s*(?:[,;}\]>]|\/>|\r?\n|\\n|$|\s[a-z]+=)/gi,
  /\bvariable\s+"(?<name>[\w-]{2,80})"\s*\{/g,
  /<key>(?<name>[^<>]{2,80})<\/key>/g,
];

/** Schemes and the like between the quote and the value. */
const SCHEME =
  /(?:(?<![^\s"'`:=,(])(?:bearer|basic|token|key|bot|apikey|api-key|digest|hmac|splunk|sso-key|genie-?key|pveapitoken|oauth|discogs token|klaviyo-api-key|snowflake token|token token=\\?"?)(?: {1,2}|(?<=[="]))|%20)$/i;

/** Line ends and tabs within a text that is quoted itself, as in JSON; as long as what stands for them here. */
const ESCAPED_SPACE = /\\[nrt]/g;

const QUOTES = "\"'`";

/** What introduces the value that begins at `start`. */
export function introductionOf(text: string, start: number): Introduction {
  const before = text.slice(Math.max(0, start - REACH), start);
  const lineStart = beginOfStatement(before);
  const line = before.slice(lineStart).replace(ESCAPED_SPACE, "  ");
  const opening = withoutOpening(line);
  const { names, isAssigned } = namesBefore(line.slice(0, opening.end));
  const carried = names.some((name) => CARRIERS.has(lastPart(name).toLowerCase()))
    ? namedBefore(text.slice(Math.max(0, start - REACH - 160), start))
    : [];
  return {
    names: [...names, ...carried].filter((name) => name.length > 1),
    isAssigned,
    isQuoted: opening.isQuoted,
    isInUrl: /\/\/(?:[^\s/:@"']{0,80}:)?$/.test(line),
  };
}

/** The line of the value, and the line before where the value stands alone in its own. */
function beginOfStatement(before: string): number {
  const own = before.lastIndexOf("\n") + 1;
  if (own === 0 || !/^[\s"'`>|+(-]*$/.test(before.slice(own))) return own;
  return before.lastIndexOf("\n", own - 2) + 1;
}

/** Goes back over what opens the value itself: quotes, their escapes, prefixes such as `b"`, schemes. */
function withoutOpening(line: string): { readonly end: number; readonly isQuoted: boolean } {
  let end = line.length;
  let isQuoted = false;
  for (let rounds = 0; rounds < 4; rounds++) {
    const scheme = SCHEME.exec(line.slice(Math.max(0, end - 24), end));
    if (scheme !== null) end -= scheme[0].length;
    let quotes = end;
    while (quotes > 0 && (QUOTES.includes(line.charAt(quotes - 1)) || line.charAt(quotes - 1) === "\\"))
      quotes--;
    const entity = /(?:&quot;|&#3[49];|\\u002[27]|%22|%27)$/i.exec(
      line.slice(Math.max(0, quotes - 8), quotes),
    );
    if (entity !== null) quotes -= entity[0].length;
    if (quotes === end && scheme === null) break;
    if (quotes < end) isQuoted = true;
    end = quotes;
  }
  if (isQuoted)
    end -= /(?<![\w$])(?:[bBrRuUfFL@$]|br|rb|u8|@\$|\$@)$/.exec(line.slice(0, end))?.[0].length ?? 0;
  return { end, isQuoted };
}

/** The names before an operator, an opening bracket or a space, nearest first. */
function namesBefore(before: string): { readonly names: readonly string[]; readonly isAssigned: boolean } {
  const names: string[] = [];
  let rest = before;
  let isAssigned = false;
  for (let depth = 0; depth < 4; depth++) {
    const step = stepBack(rest);
    if (step === undefined) break;
    if (names.length === 0 && step.name !== undefined) isAssigned = !step.isSpaced;
    if (step.name !== undefined) names.push(step.name);
    rest = step.rest;
    if (!step.goesOn) break;
  }
  return { names, isAssigned };
}

interface Step {
  /** True where only a space stands between the name and the value. */
  readonly isSpaced: boolean;
  readonly name?: string;
  readonly rest: string;
  /** True where a name further back may count as well. */
  readonly goesOn: boolean;
}

const IDENTIFIER = "[A-Za-z_$@][\\w$.\\-]{0,79}";

const SPACED = /(?:^|[\s"'`#*>;([])(?<name>[A-Za-z_][\w.-]{1,79})\s{1,8}(?:(?:is|was):?\s{1,4}|to\s)?$/;

/** Ordered from the most to the least specific; each looks at the end of what stands before the value. */
const STEPS: readonly { readonly pattern: RegExp; readonly goesOn: boolean }[] = [
  // `<name>`, `<name attribute="x">`
  {
    pattern:
      /(?<!\(\?)<(?:[\w-]{1,20}:)?(?<name>[A-Za-z_][\w.-]{1,79})(?:\s[^<>]{0,120})?>\s{0,20}(?:<!\[CDATA\[)?$/,
    goesOn: false,
  },
  // `name: Type = `, `name: Option<&str> = `; not the `https:` of an address
  {
    pattern:
      /(?<![\w$])(?!\$env:)(?<name>[A-Za-z_$][\w$]{0,79})\??!?\s?:\s?[^\s:=;,(){}"'/][^:=;,(){}"'/]{0,40}=\s{0,8}$/,
    goesOn: false,
  },
  // `${NAME:-`
  { pattern: /\$\{(?<name>[A-Za-z_]\w{1,79}):?[-=?]$/, goesOn: false },
  // Arrays and pointers: `const char name[] = `
  { pattern: /(?<name>[A-Za-z_]\w{0,79})\[\w{0,8}\]\s?=\s{0,8}$/, goesOn: false },
  // Names in quotes or brackets before `=`, `:`, `=>` and the like.
  {
    pattern:
      /(?:\\{0,4}["'`]|&quot;|\[:|%22)(?<name>[A-Za-z_$@][\w$.\- /:]{0,79})(?:\\{0,4}["'`]|&quot;|%22)\s?[\])]?\)?\s{0,20}(?:=>|:=|[:=|]|\?\?|\|\||->|%3A)=?\s{0,20}$/,
    goesOn: true,
  },
  // `("NAME", `, `["NAME", `: the first of two
  {
    pattern:
      /(?<=[([{]\s{0,20})(?:\\{0,4}["'`]|&quot;)(?<name>[A-Za-z_$@][\w$.\- /:]{0,79})(?:\\{0,4}["'`]|&quot;)\s?,\s{0,20}$/,
    goesOn: true,
  },
  // `name = `, `name: `, `name := `, `name => `, `name ||= `
  {
    pattern: new RegExp(
      `(?<name>${IDENTIFIER})[\\])]{0,2}\\s{0,20}(?:\\*\\*|__)?(?:=>|:=|[?+|]?\\|?=|==|::?|<-|->|\\?\\?|\\|\\||%3D|%3A)\\*{0,2}\\s{0,20}$`,
      "i",
    ),
    goesOn: false,
  },
  // Cells of a table.
  {
    pattern: /\|\s{0,20}[*_`]{0,3}(?<name>[A-Za-z_][\w.\- ]{0,60}?)[*_`]{0,3}\s{0,40}\|\s{0,20}$/,
    goesOn: false,
  },
  // `name("`, `name.of("`, `new Name("`
  {
    pattern: new RegExp(
      `(?<name>${IDENTIFIER})[!?]?(?:<[\\w, ]{0,40}>)?\\(\\s{0,40}(?:\\[\\s{0,8}|\\{\\s{0,8})?$`,
    ),
    goesOn: true,
  },
  // `name(other, "`, `require("name")(other, "`
  {
    pattern: /(?<name>[A-Za-z_$][\w$.-]{0,79})["'`]?\)?\([^()\n]{0,120},\s{0,20}$/,
    goesOn: true,
  },
  // Lists: `tokens: ["`
  { pattern: /(?<empty>)[[{(,]\s{0,20}$/, goesOn: true },
  // `--name `, `-u `
  { pattern: /(?:^|\s)(?<name>--?[A-Za-z][\w.-]{0,60})[\\"'`,]{0,3}\s{1,8}$/, goesOn: false },
  // `ENV NAME `, `password `
  { pattern: SPACED, goesOn: false },
];

function stepBack(before: string): Step | undefined {
  for (const { pattern, goesOn } of STEPS) {
    const match = pattern.exec(before);
    if (match === null) continue;
    const name = match.groups?.name;
    return {
      ...(name === undefined ? {} : { name: name.trim() }),
      isSpaced: pattern === SPACED,
      rest: before.slice(0, match.index),
      goesOn,
    };
  }
  return undefined;
}

function namedBefore(before: string): readonly string[] {
  const lines = before.split("\n").slice(-4).join("\n");
  const found = NAMED_BEFORE.flatMap((pattern) => [...lines.matchAll(pattern)]);
  const last = found.sort((a, b) => b.index - a.index)[0]?.groups?.name;
  return last === undefined ? [] : [last];
}

function lastPart(name: string): string {
  return name.slice(name.lastIndexOf(".") + 1);
}
