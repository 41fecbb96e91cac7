import { declaredNames } from "./declared-names.ts";
import type { NamePattern } from "./name-pattern.ts";

const IDENTIFIER = String.raw`[A-Za-z_$@][\w$.\-]{0,79}`;
const CALLED = String.raw`[A-Za-z_$@](?:[\w$.\\]|::){0,79}`;
const QUOTE = String.raw`(?:\\{0,4}["'${"`"}]|&quot;|&#3[49];|%22)`;
const QUOTED_NAME = String.raw`(?<name>[A-Za-z_$@:-][\w$.\- /:]{0,79})`;
const OPERATOR = String.raw`(?:=>|:{1,3}=|[?+|.]?\|?=|==|::?|<-|->|<<<|\?\?=?|\?:|\|\||\bor\b|\bto\b|%3D|%3A)`;
/**
 * A folded or literal block of YAML begins with a sign of its own, and a value may have an anchor, or the tag of its type, of
 * Ansible or of CloudFormation.
 */
const BLOCK = String.raw`(?:[|>][+-]?\s{1,40}|!(?:!str|unsafe|Sub)\s{1,8}|&[\w-]{1,40}\s{1,8})?`;

/**
 * From the most to the least specific; each looks at the end of what stands before the value, and is read from there,
 * right to left.
 */
export const namePatterns: readonly NamePattern[] = [
  // `class="css-7pw `: drawn names of styles
  { pattern: /\bclass(?:Name)?=\\?["'][^"'<>=]{1,160}\s$/, kind: "listed" },
  // `checksum/secret: `, by which charts of Helm see a change
  { pattern: /(?<![\w.-])checksum\/[\w.-]{1,60}["']?:\s{0,4}$/, kind: "listed" },
  // Cells of a table in HTML; `phpinfo()` writes `$_ENV['NAME']` in the first.
  {
    pattern:
      /<t[dh][^<>]{0,60}>\s{0,8}(?:\$_(?:ENV|SERVER)\[(?:'|&#0?39;))?(?<name>[A-Za-z_][\w.-]{1,79}(?:(?: [\w.-]{1,20}){0,2} (?:[Kk]ey|[Tt]oken|[Ss]ecret|[Pp]assword))?)(?:(?:'|&#0?39;)\])?\s{0,8}<\/t[dh]>\s{0,20}<td[^<>]{0,60}>\s{0,8}$/,
  },
  // `name:`, and in the next line `- `
  { pattern: /(?<![\w.-])(?<name>[A-Za-z_][\w.-]{1,79})["']?:\s{0,4}\n\s{0,40}-\s{1,4}$/ },
  // `<property name="name">`; of more such attributes, the last one
  {
    pattern:
      /<[\w:-]{1,40}\s[^<>]{0,80}\b(?:name|key|id)=["'](?<name>[A-Za-z_][\w.-]{1,79})["'][^<>]{0,80}?>\s{0,20}$/,
  },
  // `<name>`, `<name attribute="x">`; not the group of a regular expression
  {
    pattern:
      /(?<!\(\?)<(?:[\w-]{1,20}:)?(?<name>[A-Za-z_][\w.-]{1,79})(?:\s[^<>]{0,120})?>\s{0,20}(?:<!\[CDATA\[)?$/,
  },
  // In the line before, `- --name`
  { pattern: /-\s{1,4}["']?(?<name>--[A-Za-z][\w.-]{1,60})["']?\s{0,4}\n\s{0,40}-\s{1,4}$/ },
  // `Using API key: `, `Invalid API key provided: `, `Unknown app secret received: `
  {
    pattern:
      /(?<name>\b(?:api|app|access|account|admin|auth|client|license|routing|secret|signing) (?:key|secret|token))(?: (?:provided|given|received|used))?:\s{0,4}$/i,
  },
  // `partition key=`, `page token: `, as logs have it
  {
    pattern:
      /(?<name>\b(?:cache|continuation|dedup(?:lication)?|foreign|idempotency|object|page|paging|partition|shard|sort|surrogate) (?:key|token))\s?[:=]\s{0,4}["']?$/i,
  },
  // `Incorrect Acme server token provided: `
  {
    pattern:
      /(?<name>\b(?!(?:bad|incorrect|invalid|the|unknown|wrong)\b)[A-Za-z][\w.]{1,20}(?: [\w.]{1,20}){0,3} (?:key|secret|token)) (?:provided|given|received|used):\s{0,4}$/i,
  },
  // `# Acme API key`, and nothing in its line but a comment
  {
    pattern:
      /(?:^|\n)[ \t]{0,20}(?:#|\/\/|--|;|\*)[ \t]{0,4}(?:[\w.-]{1,20} ){0,4}(?<name>(?:api|app|access|account|admin|auth|client|license|routing|secret|signing) (?:key|secret|token))[ \t]{0,4}\r?\n\s{0,40}$/i,
  },
  // What programs ask: `Password for 'https://ann@acme.io': `, `[sudo] password for ann: `, `Password for user ann: `
  {
    pattern:
      /(?<name>\bpass(?:word|phrase|code)) for (?:(?:key|user|account) )?(?:'[^'\n]{1,160}'|"[^"\n]{1,160}"|[\w.@\\/-]{1,80}):\s{0,4}$/i,
  },
  // `Use this API key until you have your own: `; but not what is said of the key, as in `the key for the id: `
  {
    pattern:
      /(?<name>\b(?:(?:api|app|access|auth|client|secret) )?(?:key|secret|token))(?: (?!(?:id|ids|uuid|sha|hash|commit|digest|checksum|fingerprint|version|build|revision|request|name|url|path|file|example|with|from|in|of|is|was):?)[a-z']{1,12}){2,9}:\s{1,4}$/i,
  },
  ...declaredNames,
  // `"name": `, `["name"] = `, `get("name") || `, `fetch("name") { `
  {
    pattern: new RegExp(
      String.raw`(?:${QUOTE}|\[:)${QUOTED_NAME}${QUOTE}\s?[\])]?\)?\s{0,20}(?:${OPERATOR}|\||\{)=?\s{0,20}${BLOCK}$`,
    ),
    goesOn: true,
  },
  // `public string Name { get; set; } = `
  { pattern: /(?<name>[A-Za-z_]\w{1,79})\s?\{\s?get;[^{}]{0,40}\}\s?=\s{0,8}$/ },
  // `var("NAME").unwrap_or_else(|_| `, `get("name").orElseGet(() -> `
  {
    pattern: new RegExp(
      String.raw`${QUOTE}${QUOTED_NAME}${QUOTE}\)\.\w{2,30}\(\s?(?:\|\w{0,8}\||\(\)\s?[-=]>)\s?$`,
    ),
  },
  // `get("name").orElse("`
  { pattern: new RegExp(String.raw`${QUOTE}${QUOTED_NAME}${QUOTE}\)\.$`), goesOn: true },
  // `:name, "`
  { pattern: /(?:^|[\s(,]):(?<name>[a-z_]\w{1,79}),\s{0,20}$/, goesOn: true },
  // `resValue "string", "name", "`
  { pattern: /["'][Ss]tring["'],\s{0,8}["'](?<name>[A-Za-z_]\w{1,79})["'],\s{0,8}$/ },
  // `"API_KEY", "`
  {
    pattern: new RegExp(
      String.raw`${QUOTE}(?<name>[A-Z][A-Z0-9]{0,40}_[A-Z0-9_]{1,79})${QUOTE}\s?,\s{0,40}$`,
    ),
    goesOn: true,
  },
  // `("name", `, `["name", `: the first of two, perhaps behind the number of a row, but no id; `["run", "--name", `
  {
    pattern: new RegExp(
      String.raw`(?:(?<=(?:^|[([{])\s{0,20}(?:(?:\d{1,12}|NULL)\s?,\s?)?N?)${QUOTE}(?!(?:[A-Z]*\d[A-Z\d]{7,}|[A-Za-z]*\d[A-Za-z\d]{19,})["'])|${QUOTE}(?=--[a-z]))${QUOTED_NAME}${QUOTE}\s?,\s{0,20}$`,
    ),
    goesOn: true,
  },
  // `setRequestHeader "name", `, and of languages without commas: `{"name" "`, `setHeader "name" ["`, `"name" is "`
  { pattern: /[Hh]eader\w{0,8}\s{1,4}["'](?<name>[A-Za-z][\w-]{1,60})["'],\s{0,8}$/ },
  {
    pattern:
      /(?:[{(]\s{0,8}|[Hh]eader\w{0,8}\s{1,4})(?:"(?<name>[A-Za-z][\w-]{1,60})"|'(?<name>[A-Za-z][\w-]{1,60})')\s{1,4}(?:is\s{1,4}|\[\s?)?$/,
    goesOn: true,
  },
  // `user-secrets set "name" "`, `(setenv "name" "`
  {
    pattern:
      /(?<![\w-])(?:set|setenv|put|putenv|add|export|create|store)(?:\s{1,4}--?[\w-]{1,20}){0,3}\s{1,4}["'](?<name>[A-Za-z_][\w.:-]{1,79})["']\s{1,8}$/,
  },
  // `printf 'NAME=%s\n' '`
  { pattern: /\bprintf ["'](?<name>[A-Za-z_]\w{1,79})=["']?%s["']?\s{0,2}["'] $/ },
  // `set ::env(name) ` of Tcl
  { pattern: /\bset\s{1,8}(?:::)?env\((?<name>[A-Za-z_]\w{1,79})\)\s{1,8}\{?$/ },
  // `set $name ` of nginx
  { pattern: /\bset\s{1,8}\$(?<name>[A-Za-z_]\w{1,79})\s{1,8}$/ },
  // `kv put path/name `
  {
    pattern: /\b(?:put|set) ["']?\/?(?:[\w.-]{1,60}\/){1,8}(?<name>[A-Za-z_][\w.-]{1,79})["']?\s{1,8}$/,
  },
  // `name := []byte(`
  { pattern: /(?<name>[A-Za-z_]\w{1,79})(?:\s{1,4}\[\]byte)?\s?:?=\s?\[\]byte\(\s{0,8}$/ },
  // `the key is: `
  { pattern: /(?<![\w.-])(?<name>[A-Za-z_][\w.-]{1,79})\s{1,4}(?:is|was):\s{1,16}$/, kind: "spaced" },
  // `-Dname=`, `-Pname=`
  { pattern: /(?:^|[\s"'`])-[DP](?<name>[a-z][\w.-]{1,79})=$/ },
  // `name = `, `name: `, `name := `, `(name as string) || `, `$ENV{name} = `; right behind a name, `__` is a part of it
  {
    pattern: new RegExp(
      String.raw`(?<name>${IDENTIFIER})(?:\s{1,4}as\s{1,4}\w{1,40})?[\])}]{0,2}\s{0,20}(?:\*\*|'''|(?<![\w$@.\-])__)?${OPERATOR}(?:\*{0,2}|''')\s{0,20}${BLOCK}$`,
      "i",
    ),
  },
  // Cells of a table.
  { pattern: /\|\s{0,20}[*_`]{0,3}(?<name>[A-Za-z_][\w.\- ]{0,60}?)[*_`]{0,3}\s{0,40}\|\s{0,20}$/ },
  // `set("section", "name", `
  {
    pattern:
      /(?<=\b(?:set|put|add|write)\w{0,12}\(\s{0,20}["'][\w.-]{1,60}["'],\s{0,20})["'](?<name>[A-Za-z_][\w.-]{1,79})["'],\s{0,20}$/,
    goesOn: true,
  },
  // `- name :: =` of Org
  { pattern: /(?<![\w.-])(?<name>[A-Za-z_][\w.-]{1,79})\s{1,4}::\s{1,4}[=~]$/ },
  // `require("name")("`
  {
    pattern: /\b(?:require|import)\(["'](?<name>[\w@./-]{1,80})["']\)(?:\.\w{1,40})?\(\s{0,20}$/,
    kind: "called",
  },
  // `name("`, `new name("`, `name{"`
  {
    pattern: new RegExp(
      String.raw`(?<name>${CALLED})[!?]?(?:<[\w, ]{0,40}>)?(?:\(\s{0,40}(?:\[\s{0,8}|\{\s{0,8})?|\{\s{0,8})$`,
    ),
    kind: "called",
    goesOn: true,
  },
  // `name(other, "`, `require("name")(other, "`
  {
    pattern: new RegExp(String.raw`(?<name>${CALLED})["'${"`"}]?\)?\([^()\n]{0,120},\s{0,20}$`),
    kind: "called",
    goesOn: true,
  },
  // A row of values: `7,NAME,`
  {
    pattern: /^(?:"?[^"'`()[\]{}=,;\t\n]{0,80}"?[,;\t]){0,8}"?(?<name>[A-Za-z_][\w.-]{2,79})"?[,;\t]$/,
    kind: "spaced",
  },
  // `["`, `, "`
  { pattern: /[[{(,]\s{0,20}$/, kind: "listed", goesOn: true },
  // `**Name** - `, as lists of Markdown are written
  { pattern: /(?:^|[\s*_`])(?<name>[A-Za-z_][\w.-]{1,79})[*_`]{0,3} -{1,2} $/, kind: "spaced" },
  // `\`NAME\` is now `
  {
    pattern: /["'`](?<name>[A-Z][A-Z0-9]{0,40}_[A-Z0-9_]{1,79})["'`] (?:is|was)(?: now)? $/,
    kind: "spaced",
  },
  // Of two columns: `NAME               `
  { pattern: /(?:^|\n)[ \t]{0,20}(?<name>[A-Za-z_][\w.-]{1,79})[ \t]{9,60}$/, kind: "spaced" },
  // `--name `, `-name `
  { pattern: /(?:^|\s)(?<name>--?[A-Za-z][\w.-]{1,60})[\\"'`,]{0,3}\s{1,8}$/ },
  // `-t `, which says no more than a space
  { pattern: /(?:^|\s)(?<name>-[A-Za-z])[\\"'`,]{0,3}\s{1,8}$/, kind: "spaced" },
  // `ENV NAME `, `password `, `:name `, `@name `, `the key is `, `the key? it's `
  {
    pattern:
      /(?:^|[\s"'`#*>;:@{([])(?<name>[A-Za-z_][\w.-]{1,79})(?:\?\s{1,4}it(?:'s| is):?\s{1,4}|\s{1,8}(?:(?:is|was)\s{1,4}|to\s)?)$/,
    kind: "spaced",
  },
];
