import type { Severity } from "../incident/severity.ts";
import { genuineSample } from "./sample.ts";
import { inSurroundings, sample } from "./surroundings.ts";
import type { Sample, TokenFormat } from "./token-format.ts";

/** A format whose values are known by the very name that they are assigned to, whoever the provider is. */
export interface NamedFormat
  extends Pick<TokenFormat, "id" | "name" | "level" | "source" | "nearby" | "isGenuine" | "yields"> {
  readonly severity: Severity;
  /** Ends of names in lower case; `_` stands for `_`, `-`, `.` or nothing: `jwt_secret` ends `APP_JWT_SECRET`. */
  readonly names: readonly string[];
  /** What must not stand right before the name, as a regular expression: another provider's own name. */
  readonly notAfter?: string;
  /** The value as a regular expression, and the characters that do not follow it. */
  readonly value: string;
  readonly unless: string;
  /** How long a value is at most. */
  readonly longest: number;
  /** A new value. */
  readonly key: () => string;
  /** The name in the samples. */
  readonly variable: string;
  /** Further texts with the value in it. */
  readonly alsoSeen?: readonly ((key: string) => string)[];
  /** Further values that are none. */
  readonly unlike?: () => readonly string[];
}

/** A quote, escaped or not. */
const QUOTE = String.raw`\\{0,3}["'\x60]?`;

/** What is between a name and its value. */
const BETWEEN = [
  // `NAME=`, `NAME => `, `NAME: &str = `, `NAME || `
  String.raw`(?:: ?(?:&(?:'static )?str|[Ss]tring))?[ \t]{0,8}(?:=>|:{1,3}=|[?+.]=|\|\||\?\?|[=:,|])[ \t]{0,8}`,
  // `ENV NAME `
  String.raw`[ \t]{1,4}`,
  // `<name>`, `<name type="text">`
  String.raw`(?:[ \t][a-z]{4,14}="[a-z]{4,5}")?>`,
  // `- name: NAME`, and in the next line `value: `
  String.raw`[,;]?\s{1,40}["']?value["']?[ \t]{0,4}[:=][ \t]{0,4}`,
  // `variable "NAME" {`, and below it `default = `
  String.raw`\s?\{\s{1,12}(?:[a-z_]{2,20}\s{0,8}=[^\n]{0,80}\n\s{0,12}){0,3}?default\s{0,8}=\s{0,8}`,
];
const ASSIGNED = String.raw`${QUOTE}\]?(?:${BETWEEN.join("|")})${QUOTE}`;

/**
 * The regular expression for one of these names in any letter case, and all that stands between it and its value. It
 * goes on from a name that says everything, and knows fewer ways than `introductionOf`, which goes back from a value of
 * known shape to whatever name there is: what it does not know is a guess of the general rule.
 */
export function assignedTo(names: readonly string[], notAfter?: string): string {
  const ends = names.map((name) => [...name].map(anyCase).join(""));
  return `${notAfter === undefined ? "" : `(?<!${notAfter})`}(?:${ends.join("|")})${ASSIGNED}`;
}

/** The texts that the scanner looks for where it looks for these names. */
function keywordsOf(names: readonly string[]): readonly string[] {
  return [
    ...new Set(names.flatMap((name) => ["_", "-", ".", ""].map((joint) => name.replaceAll("_", joint)))),
  ];
}

/** A format of a value that is assigned to one of these names. */
export function named(format: NamedFormat): TokenFormat {
  const { names, notAfter, value, unless, longest } = format;
  const isKey = (key: string) => format.isGenuine?.(key) !== false;
  const genuine = { ...format, key: () => genuineSample(format.key, isKey) };
  return {
    ...factsOf(format),
    keywords: keywordsOf(names),
    begins: true,
    reach: { before: 40, after: 160 + longest },
    pattern: new RegExp(`${assignedTo(names, notAfter)}(?<secret>${value})(?![${unless}])`, "g"),
    samples: { match: () => matching(genuine), ignore: () => ignored(genuine) },
  };
}

/** Without that of which its pattern and its samples are made. */
function factsOf({
  notAfter: _notAfter,
  value: _value,
  unless: _unless,
  longest: _longest,
  key: _key,
  variable: _variable,
  alsoSeen: _alsoSeen,
  unlike: _unlike,
  ...facts
}: NamedFormat) {
  return facts;
}

function matching({ key, variable, alsoSeen = [] }: NamedFormat): readonly Sample[] {
  const header = `x-${variable.toLowerCase().replaceAll("_", "-")}: `;
  const places = inSurroundings(key, { variable, header, url: "https://ops.acme-shop.io" });
  return [
    // On a line of its own a value does not say what it is.
    ...places.filter(({ text }) => !text.includes(" is\\n")),
    sample(key(), (value) => `- name: ${variable}\n  value: "${value}"`),
    sample(key(), (value) => `getenv("${variable}", "${value}")`),
    sample(key(), (value) => `ENV ${variable} ${value}`),
    sample(key(), (value) => `variable "${variable}" {\n  type = string\n  default = "${value}"\n}`),
    ...alsoSeen.map((write) => sample(key(), write)),
  ];
}

function ignored({ key, variable, unlike = () => [] }: NamedFormat): readonly string[] {
  const usual = ["$" + "{SECRET}", "process.env.SECRET", "your-value-here", "changeme", "", "x".repeat(40)];
  const values = [...usual, ...unlike()];
  return [
    ...values.map((value) => `${variable}=${value}`),
    ...values.map((value) => `"${variable}": "${value}"`),
    `${variable} is kept in the vault\nchecksum: ${key()}`,
  ];
}

function anyCase(character: string): string {
  if (character === "_") return "[_.-]?";
  return /[a-z]/.test(character) ? `[${character}${character.toUpperCase()}]` : character;
}
