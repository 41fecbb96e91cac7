/** So far before a value the head of its section is looked for, in characters. */
const REACH = 400;

/** Sections whose key opens something. */
const OPENING =
  /^(?:[a-z]{0,20}[_-]?(?:jwt|token|auth|api|crypto?|encryption|signing|security|hmac|cipher|aes|secrets?))$/i;

/** The section of Rails whose `primary_key` encrypts. */
const ENCRYPTION = /^active_record_encryption$/;

/** `"name": {`, `'name' => [`, `name {`, `name: array(`: what stands before an opening bracket. */
const HEAD = /(?:^|[\s{[(,:"'`])(?<name>[A-Za-z_][\w-]{0,40})["'`]?\s{0,4}(?:=>|[:=])?\s{0,4}(?:array\s?)?$/i;

/** `name:` on a line of its own, in YAML. */
const PARENT = /^(?<indent>[ \t]*)(?:- )?["']?(?<name>[A-Za-z_][\w-]{0,40})["']?:\s*(?:#.*)?$/;

/** `[name]` of INI and TOML. */
const SECTION = /^\s{0,8}\[{1,2}(?:[\w"-]{1,40}\.)*"?(?<name>[A-Za-z_][\w-]{0,40})"?\]{1,2}\s*$/;

/**
 * `Jwt_key` for the value at `start`, which a `key` of `"Jwt": { … }` has: that name alone says little. Undefined where
 * the two together name no secret.
 */
export function parentName(name: string | undefined, text: string, start: number): string | undefined {
  const sections = /^key$/i.test(name ?? "") ? OPENING : name === "primary_key" ? ENCRYPTION : undefined;
  if (sections === undefined) return undefined;
  const before = text.slice(Math.max(0, start - REACH), start);
  const section = bracketed(before) ?? indented(before.split("\n"));
  return section !== undefined && sections.test(section) ? `${section}_key` : undefined;
}

/** The name before the nearest bracket that is still open. */
function bracketed(before: string): string | undefined {
  let open = 0;
  for (let at = before.length - 1; at >= 0; at--) {
    const character = before.charAt(at);
    if ("}])".includes(character)) open++;
    if (!"{[(".includes(character) || open-- > 0) continue;
    return HEAD.exec(before.slice(Math.max(0, at - 64), at))?.groups?.name;
  }
  return undefined;
}

/** The nearest line above that is indented less than the value's own, or the nearest head of a section. */
function indented(lines: readonly string[]): string | undefined {
  const own = indentOf(lines.at(-1) ?? "");
  for (const line of lines.slice(0, -1).reverse()) {
    const section = SECTION.exec(line)?.groups?.name;
    if (section !== undefined) return section;
    if (line.trim() !== "" && indentOf(line) < own) return PARENT.exec(line)?.groups?.name;
  }
  return undefined;
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}
