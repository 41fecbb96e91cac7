import { secretness } from "../../values/names.ts";
import { saysWhichOne } from "../../values/plain-words.ts";
import { isRandom } from "../../values/randomness.ts";

/** So far before a value the head of its section is looked for, in characters. */
const REACH = 400;

/** Sections whose key surely opens something. */
const OPENING =
  /^(?:[a-z]{0,20}[_-]?(?:jwt|token|auth|api|crypto?|encryption|signing|security|hmac|cipher|aes|secrets?))$/i;

/** The section of Rails whose `primary_key` encrypts. */
const ENCRYPTION = /^active_record_encryption$/;

/** `"name": {`, `'name' => [`, `name {`, `name: array(`: what stands before an opening bracket, but for words of code. */
const HEAD =
  /(?:^|[\s{[(,:"'`])(?!(?:return|else|try|do|finally|then|switch|begin)\b)(?<name>[A-Za-z_][\w-]{0,40})["'`]?\s{0,4}(?:=>|[:=])?\s{0,4}(?:array\s?)?$/i;

/** `name:` on a line of its own, in YAML. */
const PARENT = /^[ \t]*(?:- )?["']?(?<name>[A-Za-z_][\w-]{0,40})["']?:\s*(?:#.*)?$/;

/** `[name]` of INI, `[outer.name]` of TOML, `[name "which"]` of git. */
const SECTION =
  /^\s{0,8}\[{1,2}(?<names>(?:[\w"-]{1,40}\.){0,6}"?[A-Za-z_][\w-]{0,40}"?)(?: "[^"\n]{0,80}")?\]{1,2}\s*(?:[#;].*)?$/;

/** Another member of the same section, called `secret`, in the text before the value and behind it. */
const SECRET_BEFORE = /(?<![\w-])secret["']?\s{0,20}(?:=>|[:=])(?:(?!:\s{0,20}\n)[^\]}])*$/i;
const SECRET_BEHIND = /^(?:(?!:\s{0,20}\n)[^[{\]}])*(?<![\w-])secret["']?\s{0,20}(?:=>|[:=])/i;

/** So far from the value, in characters. */
const BESIDE = 200;

/** What a value is called together with its section. */
export interface ParentName {
  /** `Jwt.Key`, `acme.key`: by this people find it, and nobody takes it for the name of a variable. */
  readonly name: string;
  /** True where the section says by itself that its key opens something; others may be about anything. */
  readonly opens: boolean;
}

/**
 * `Jwt.Key` for the value at `start`, which a `key` of `"Jwt": { … }` has: that name alone says little. Undefined where
 * the two together name nothing that may open something.
 */
export function parentName(name: string | undefined, text: string, start: number): ParentName | undefined {
  const isKey = /^key$/i.test(name ?? "");
  if (!isKey && name !== "primary_key") return undefined;
  const section = sectionOf(text, start);
  if (section === undefined) return undefined;
  const opens = (isKey ? OPENING : ENCRYPTION).test(section);
  return opens || (isKey && mayOpen(section, text, start))
    ? { name: `${section}.${name}`, opens }
    : undefined;
}

/** A name is shown to people: what was drawn is an id, or worse. A key with a secret beside it says only whose that is. */
function mayOpen(section: string, text: string, start: number): boolean {
  if (secretness(`${section}_key`) === "public" || isRandom(section)) return false;
  const before = text.slice(Math.max(0, start - BESIDE), start);
  const behind = text.slice(start, start + BESIDE);
  return !SECRET_BEFORE.test(before) && !SECRET_BEHIND.test(behind);
}

/** The nearest section around a value that says more than which of several it is, as `prod` does. Outside text. */
export function sectionOf(text: string, start: number): string | undefined {
  let rest = text.slice(Math.max(0, start - REACH), start);
  for (let depth = 0; depth < 3; depth++) {
    const section = bracketed(rest);
    if (section?.names.length === 0) return undefined;
    const { names, start } = section ?? indented(rest) ?? { names: [], start: 0 };
    const name = names.findLast((one) => !saysWhichOne(one));
    if (name !== undefined) return name;
    rest = rest.slice(0, start);
  }
  return undefined;
}

interface Section {
  /** From the outermost to the innermost; none where nothing says what it is. */
  readonly names: readonly string[];
  readonly start: number;
}

/** What the nearest bracket opens that is still open; undefined where none is. */
function bracketed(before: string): Section | undefined {
  let open = 0;
  for (let at = before.length - 1; at >= 0; at--) {
    const character = before.charAt(at);
    if ("}])".includes(character)) open++;
    if (!"{[(".includes(character) || open-- > 0) continue;
    const from = Math.max(0, at - 64);
    const { index = 0, groups } = HEAD.exec(before.slice(from, at)) ?? {};
    return { names: groups?.name === undefined ? [] : [groups.name], start: from + index };
  }
  return undefined;
}

/** The nearest line above that is indented less than the value's own, or the nearest head of a section. */
function indented(before: string): Section | undefined {
  const lines = before.split("\n");
  let start = before.length - (lines.at(-1) ?? "").length;
  const own = indentOf(lines.pop() ?? "");
  for (const line of lines.reverse()) {
    start -= line.length + 1;
    const names = SECTION.exec(line)?.groups?.names;
    if (names !== undefined) return { names: names.replaceAll('"', "").split("."), start };
    if (line.trim() === "" || indentOf(line) >= own) continue;
    const name = PARENT.exec(line)?.groups?.name;
    // Its indent stays, which the next one has less of.
    return name === undefined ? undefined : { names: [name], start: start + indentOf(line) };
  }
  return undefined;
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}
