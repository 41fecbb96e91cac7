import { endingOf } from "./ending.ts";
import { inAscii, plainly, writtenName } from "./typography.ts";

/** Names whose value is the value of something named before: `- name: HF_TOKEN` and, below it, `value: ...`. */
const CARRIERS: ReadonlySet<string> = new Set(
  "value val default defaultvalue default_value envdefault env-default plaintext_value content data text string stringvalue raw literal src body values current_value currentvalue parametervalue param-value httpheadervalue1 httpheadervalue2 httpheadervalue3 -value -b --body --value --secret-string --data".split(
    " ",
  ),
);

/** Calls that give back what they are given, or something around it. */
const WRAPPERS =
  /^(?:(?:\w{1,30}(?:\.|::)){0,2}(?:String|string|String::from|SecretString::(?:from|new)|Secret::new|SecretStr|[Ff]ield|Option|Some|Ok|Buffer\.from|StringValue|Optional\.of|Just|trim|strip)|(?:pulumi|cdk|aws)\.String)$/;

/** True for `String::from`, `SecretStr` and the like: the value belongs to what the result is given to. */
export function isWrapper(name: string): boolean {
  return WRAPPERS.test(name);
}

/** So far before the value is looked, in characters. */
export const REACH = 400;

/** The same in lines, its own among them. */
export const LINES = 7;

/** What names the value some lines further up, or earlier in the same line. */
const NAMED_BEFORE = [
  /["'`]?(?:\b|parameter)(?:name|(?:config|env|field|header|key|option|param|parameter|property|secret|setting|variable)_?name|key|id|variable|env|field|header|title|label|option|setting|parameter|property)\\?["'`]?\s*[:=]\s*\\?["'`]?(?:\/?[\w.-]{1,40}\/){0,6}(?<name>[A-Za-z_](?:[\w.\- ]|:(?=\w)){1,80}?)\\?["'`]?\s*(?:[,;}\]>]|\/>|\r?\n|\\n|$|\s(?:[a-z:]+\s?=|-value\s))/gi,
  /(?<=\bhttpHeaderName\d["']?:\s*["']?(?<name>[A-Za-z][\w-]{1,60})["']?\s[\s\S]{0,200})\bhttpHeaderValue\d["']?:\s*$/g,
  /\bvariable\s+"(?<name>[\w-]{2,80})"\s*\{/g,
  /<(?:[\w-]{0,20}name|key)>(?<name>[^<>]{2,80})<\/[\w-]{1,30}>/gi,
  /<(?<name>[A-Za-z_][\w.-]{1,79})(?:\s[^<>]{0,80})?>\s{0,80}<\w{1,20}(?:\s[^<>]{0,80})?>\s{0,8}$/g,
  /<\w{1,20} name="\w{1,20}\.name">(?<name>[^<>]{2,80})<\//gi,
  /\b(?:env|envconfig|json|yaml|toml|mapstructure|long|name):"(?<name>[A-Za-z_][\w.-]{1,79})[^"`\n]{0,40}"\s/g,
  // `NAME PIC X(64)` of COBOL, and in the next line `VALUE`
  /(?<![\w-])(?<name>[A-Z][\w-]{1,60})\s{1,40}PIC\w{0,4}\s[^\n"']{1,40}\n\s{0,40}VALUE\s/gi,
  // `\`NAME\` (value: `
  /[`"'*](?<name>[A-Z][A-Z\d]{0,40}_[A-Z\d_]{1,79})[`"'*]{1,3} \(\w{1,10}: ?$/g,
  /\s(?:-path|-name|set-item) ["']?(?:env:[\\/]?)?(?<name>[A-Za-z_][\w-]{1,79})/gi,
  /--(?:name|key|secret-id)[ =]["']?(?<name>[\w./-]{2,80})/g,
  /\b(?:secrets?|variables?) (?:set|put|add|create) (?<name>[A-Za-z_]\w{1,79})\s/g,
  /(?:add_argument|[Oo]ption|[Ff]lag)\(\s{0,40}(?:["']-\w["'],\s{0,8})?["'](?:-\w,\s{1,4})?(?:--)?(?<name>[A-Za-z][\w-]{1,60})["'\s=]/g,
  /(?<=^|\n)(?<indent>[ \t]{0,40})["']?(?<name>[A-Za-z_][\w.-]{1,79})["']?:[ \t]{0,8}\r?\n(?<inner>\k<indent>[ \t]{1,8})(?:\w{1,30}:[^\n]{0,200}\n\k<inner>){0,4}\w{1,30}:\s?$/g,
];

/** `name = { value: `, perhaps with something else before `value`: what it is for, whether it must be there. */
const braceBefore = endingOf(
  /["'`]?(?<name>[A-Za-z_][\w.-]{1,79})["'`]?\s?[:=]\s?\{\s{0,80}(?:["'`]?\w{1,20}["'`]?\s?[:=][^{}\n]{0,200}[,\n]\s{0,80}){0,2}["'`]?\w{1,20}["'`]?\s?[:=]\s?$/,
);

/** True for `value`, `default` and the like, alone or as the last part of a dotted name. */
export function isCarrier(name: string): boolean {
  return CARRIERS.has(name.slice(name.lastIndexOf(".") + 1).toLowerCase());
}

/** What the carrier right before `start` carries the value of; undefined where nothing says it. */
export function carriedName(text: string, start: number): string | undefined {
  const before = plainly(text.slice(Math.max(0, start - REACH), start)).replace(/["'`\\]{1,4}$/, "");
  const lines = before.split("\n").slice(-LINES).join("\n");
  const ascii = inAscii(lines);
  const found = NAMED_BEFORE.flatMap((pattern) => [...ascii.matchAll(pattern)]);
  const places = found.map(({ index, groups }) => ({ start: index, name: groups?.name }));
  const names = places
    .concat(braceBefore(ascii) ?? [])
    .sort((a, b) => b.start - a.start)
    .map((place) => writtenName(place, ascii, lines));
  // `name="Argument.name"` and `name="Argument.value"` say of themselves only what they carry.
  return names.find((name) => name !== undefined && !isCarrier(name) && !name.endsWith(".name"));
}
