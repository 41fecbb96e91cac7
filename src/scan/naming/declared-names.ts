import type { NamePattern } from "./name-pattern.ts";

const TYPES = String.raw`string|String|str|text|TEXT|char\*|NSString\s?\*|SecureString|securestring|Text|[Nn]?(?:varchar|VARCHAR)2?\((?:\d{1,5}|max|MAX)(?: (?:CHAR|BYTE))?\)`;

/** A name with an operator behind it, perhaps with its type between; and what decides between two values for it. */
const DECLARED = String.raw`(?<![\w$.-])(?<name>[A-Za-z_$@][\w$.-]{1,79})["']?\??(?:\s?:\s?[\w<>|.]{1,30})?\s{0,4}(?::=|=|:)\s{1,8}`;
const CONDITION = String.raw`[^=:;?]{1,60}(?:[=!]={1,2}[^=:;?]{1,60})?(?:\?\s)?`;

/** What stands before a colon and is no name: the scope of a variable of PowerShell. */
const NO_NAME = String.raw`\$(?:[Ee]nv|[Gg]lobal|[Ll]ocal|[Pp]rivate|[Ss]cript|[Uu]sing):`;

/** What a type is written with; `https:` has a slash behind its colon. */
const OF_TYPE = `[^:=;,(){}"'/]`;

/** What stands behind a colon and is no type, but the name of the value itself, after other words. */
const NO_TYPE = [
  // `: API_KEY=`, `: apiKey = `, `: ACME_KEY = `, `: api_key = `
  String.raw`\b[A-Z\d_]+=`,
  String.raw`\b[a-z][A-Za-z\d]*(?:Key|Token|Secret|Password)\s=`,
  String.raw`\b\w*_(?:KEY|TOKEN|SECRET|PASSWORD)\s?=`,
  String.raw`\b[a-z\d_]*(?:key|secret|token|password|passwd|passphrase|pwd|pass)\s?=`,
  // Any name of several words, as types have none: `: db_user=`, `: spring.mail=`; but `size_t` is one
  String.raw`\b[a-z\d]{1,20}(?:_[a-z\d]{1,20}){1,6}(?<!_t)\s?=`,
  String.raw`\b[a-z\d]{1,20}(?:\.[a-z\d]{1,20}){1,6}=`,
  // What is told of something, as in `image: version=`; an option
  String.raw`\b(?:build|checksum|commit|cursor|digest|etag|fingerprint|hash|md5|page|revision|rev|sha\d{0,3}|version)=`,
  String.raw`\s-`,
].join("|");

/** How names are declared and defined, with their types, in many languages; from the most to the least specific. */
export const declaredNames: readonly NamePattern[] = [
  // `flag.StringVar(&key, "name", `, `cmd.Flags().StringP("name", "n", `
  {
    pattern:
      /[Ff]lag\w{0,20}(?:\(\))?\.String\w{0,4}\((?:&[\w.]{1,60},\s?)?"(?<name>[A-Za-z][\w.-]{1,79})",\s{0,8}(?:"\w?",\s?)?$/,
  },
  // `{name, <<"`, `{name, "`
  { pattern: /\{(?<name>[a-z]\w{1,79}),\s{0,20}(?:<<)?$/, goesOn: true },
  // `let g:name = `
  { pattern: /\blet\s{1,4}[bgstw]:(?<name>[A-Za-z_]\w{1,79})\s{0,4}=\s{0,8}$/ },
  // `os.environ['NAME']`, and in the next line what it is; `irb` writes `=> ` before it
  {
    pattern:
      /(?:\b(?:ENV|environ)\[|\b(?:getenv|environ\.get|ENV\.fetch|env\.get)\(|\bprocess\.env[.[]|\$env:|\b(?:echo|printenv) ["']?(?:\$\{?)?)["']?(?<name>[A-Za-z_]\w{1,79})["'}]?[\])]?["']?\s{0,4}\n(?:=> )?$/,
  },
  // `static var name: String { return `, `String getName() { return `, `def name(self):` and in the next line `return `
  {
    pattern:
      /(?<![\w$.])(?<name>[A-Za-z_]\w{1,79})(?:\([^()\n]{0,60}\))?(?:\s?(?:->|:)\s?[\w.<>?!]{1,30}|\sstring)?\s?(?:\{|:\s{0,4}\n)\s{0,40}return\s{1,4}$/,
  },
  // `case "name": return `, `if (one == "name") return `, perhaps in two lines
  {
    pattern:
      /(?:\bcase\s{1,4}\.?["']?|[^=!]={2,3}\s?["'])(?<name>[A-Za-z][\w.-]{1,60})["']?\)?\s?[:{]?\s{0,40}\breturn\s{1,4}$/,
  },
  // `Name As String = `
  { pattern: /(?<![\w$])(?<name>[A-Za-z_]\w{1,79})\s{1,8}As\s{1,8}String\s?=\s{0,8}$/i },
  // A row of values in which the first has a name in capitals: `NAME,admin,`
  { pattern: /^"?(?<name>[A-Z][A-Z0-9]{0,40}_[A-Z0-9_]{1,79})"?[,;\t](?:[^,;\t\n]{0,40}[,;\t]){1,3}$/ },
  // `space:name=` of XML; `name:str=` is no such attribute
  { pattern: /(?:^|\s)[a-z][\w-]{0,20}:(?!(?:str|string|String)=)(?<name>[A-Za-z][\w.-]{1,79})=$/ },
  // `name: Type = `, `name: Option<&str> = `, `name: &'static str = `, `name : constant String := `
  {
    pattern: new RegExp(
      String.raw`(?<![\w$])(?!${NO_NAME})(?<name>[A-Za-z_$][\w$]{0,79})\??!?\s?:\s?(?:&'\w{1,12} )?(?!${OF_TYPE}{0,40}(?:${NO_TYPE}))[^\s:=;,(){}"'/]${OF_TYPE}{0,40}:?=\s{0,8}$`,
    ),
  },
  // `name = condition ? `, `name: condition ? other : `, `name = other if condition else `, `name = if (condition) `; not behind `process.env.NAME : `
  {
    pattern: new RegExp(
      String.raw`${DECLARED}(?:${CONDITION}\s?(?<!\?)\?\s{0,8}(?:(?![^?;]{0,120}[A-Z]_[A-Z])[^?;]{1,120}\s:\s{0,8})?|if\b${CONDITION}[){]\s{0,8}|(?![^?;\n]{0,120}[A-Z]_[A-Z])[^?;\n]{1,120}\selse\s{1,4}(?:\{\s{0,4})?)$`,
    ),
  },
  // `name string = `, `name VARCHAR2(40) := `, `name CONSTANT VARCHAR2(40) := `
  {
    pattern: new RegExp(
      String.raw`(?<![\w$])(?<name>[A-Za-z_][\w$]{1,79})\s{1,8}(?:(?:CONSTANT|constant|AS|as)\s{1,8})?(?:${TYPES})\s?:?=\s{0,8}$`,
    ),
  },
  // `01 NAME PIC X(40) VALUE '` of COBOL
  { pattern: /(?<![\w-])(?<name>[A-Z][\w-]{1,29})\s{1,8}PIC\s{1,4}X\(\d{1,4}\)\s{1,8}VALUE\s{1,80}$/i },
  // `${NAME}    ` of Robot Framework
  { pattern: /^\$\{(?<name>[A-Za-z_][\w ]{1,79})\}(?:\s?=)?(?:\s{2,40}|\t\s{0,8})$/ },
  // `name by lazy { ` of Kotlin
  {
    pattern:
      /(?<![\w$.])(?<name>[A-Za-z_]\w{1,79})(?:\s?:\s?[\w.<>?]{1,30})?\s{1,4}by\s{1,4}lazy(?:\([^()\n]{0,60}\))?\s?\{\s{0,40}$/,
  },
  // `name* = `, `name*: string = ` of Nim, for all who import it
  { pattern: /(?<![\w$.*])(?<name>[A-Za-z_]\w{1,79})\*(?::\s?\w{1,20})?\s=\s{1,4}$/ },
  // `name, err := ` of Go
  { pattern: /(?<![\w$.])(?<name>[A-Za-z_]\w{1,79}),\s?(?:_|err|ok)\s?:?=\s{0,8}$/ },
  // `(or (System/getenv "NAME") ` of Lisps
  {
    pattern: /\(or\s{1,4}\([\w/.:-]{1,40}\s{1,4}"?(?<name>[A-Za-z_][\w-]{1,79})"?\)\s{1,20}$/,
    goesOn: true,
  },
  // `-define(NAME, "` of Erlang
  { pattern: /-define\(\s?(?<name>[A-Za-z_]\w{1,79}),\s{0,8}(?:<<)?$/ },
  // `${NAME:-`, `${env:NAME, `
  { pattern: /\$\{(?:(?<name>[A-Za-z_]\w{1,79}):?[-=?]|env:(?<name>[A-Za-z_]\w{0,79}),\s?)$/, goesOn: true },
  // `const char name[] = `, `const char name[] PROGMEM = `
  { pattern: /(?<name>[A-Za-z_]\w{0,79})\[\w{0,8}\](?:\s[A-Z_]{2,24})?\s?=\s{0,8}$/ },
  // A change in a plan: `name = "old" -> `
  {
    pattern:
      /(?<![\w.-])(?<name>[A-Za-z_][\w.-]{1,79})"?\s{0,40}[=:]\s{0,4}(?:"[^"\n]{0,100}"|null|\([\w ]{1,30}\))\s{1,4}->\s{1,4}$/,
  },
  // `$ENV{'NAME'} // `
  { pattern: /\$ENV\{["']?(?<name>[A-Za-z_]\w{1,79})["']?\}\s{0,4}\/\/=?\s{0,4}$/ },
];
