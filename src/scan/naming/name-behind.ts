import { isAlphanumeric } from "../texts/byte-kinds.ts";
import type { SourceText } from "../texts/source-text.ts";

/** What stands before a value that comes before its name, and what stands behind its first characters. */
interface Turned {
  readonly before: RegExp;
  readonly behind: RegExp;
}

/** So far before and after the beginning of a value is looked, in characters. */
const REACH = { before: 60, after: 400 };

const TURNED: readonly Turned[] = [
  // `- value: "…"`, and in the next line `name: NAME`
  {
    before: /(?:^|\n)\s{0,40}-\s{1,4}["']?value["']?:\s{1,4}["']?$/i,
    behind:
      /^[^\s"']{8,256}["']?\s{0,4}\n\s{1,40}["']?(?:name|key)["']?:\s{1,4}["']?(?<name>[A-Za-z_][\w.-]{1,63})/i,
  },
  // `{"value": "…", "name": "NAME"`
  {
    before: /\{\s{0,40}["']?value["']?\s?:\s?["']$/i,
    behind:
      /^[^\s"']{8,256}["'],\s{0,40}["']?(?:name|key)["']?\s?:\s?["'](?<name>[A-Za-z_][\w.-]{1,63})["']/i,
  },
  // `<add value="…" key="NAME"`
  {
    before: /<[\w:-]{1,30}\s{1,4}(?:[\w:]{1,10}:)?value=["']$/i,
    behind:
      /^[^\s"'<>]{8,256}["']\s{1,20}(?:[\w:]{1,10}:)?(?:name|key)=["'](?<name>[A-Za-z_][\w.:-]{1,63})["']/i,
  },
  // `setValue("…", forHTTPHeaderField: "NAME")`, `set("…", forKey: "NAME")`, `setValue:@"…" forHTTPHeaderField:@"NAME"`
  {
    before: /(?:\.(?:set|add)(?:Value)?\(|\b(?:set|add)(?:Value|Object):)@?"(?:\w{1,20} )?$/,
    behind: /^[^\s"']{8,256}",?\s(?:forHTTPHeaderField|forKey):\s?@?"(?<name>[A-Za-z_][\w.-]{1,63})"/,
  },
  // `MOVE '…' TO NAME` of COBOL
  {
    before: /\bMOVE\s{1,4}["']$/,
    behind: /^[^\s"']{8,256}["']\s{1,40}TO\s{1,8}(?<name>[A-Z][\w-]{1,40})/,
  },
  // `SET value = '…' WHERE name = 'NAME'`
  {
    before: /\bset\s{1,4}[`"]?\w{0,30}value[`"]?\s?=\s?'$/i,
    behind:
      /^[^\s"']{8,256}'\s{1,4}where\s{1,4}[`"]?\w{0,30}(?:name|key)[`"]?\s?=\s?'(?<name>[A-Za-z_][\w.-]{1,63})'/i,
  },
];

/** The name that stands behind the value that begins at `start`; undefined where nothing says so. */
export function nameBehind(text: string, start: number): string | undefined {
  const before = text.slice(Math.max(0, start - REACH.before), start);
  const turned = TURNED.find((one) => one.before.test(before));
  return turned?.behind.exec(text.slice(start, start + REACH.after))?.groups?.name;
}

/** What stands right before a name that may follow its value: `name: `, `key="`, `secret set `, `' TO `. */
const LEADS = /(?:(?:name|key|field|set|put|add|create)["']?\s?[:= ]\s?["']?|["']\s{1,4}TO\s)$/i;

/** It is no longer, in bytes. */
const LONGEST_LEAD = 11;

/** Names are no longer. */
const LONGEST_NAME = 64;

/** True for a name, one of whose letters stands at the offset, that may stand behind its value. The kernel has told most others. */
export function mayFollowValue({ bytes }: SourceText, offset: number): boolean {
  const least = Math.max(0, offset - LONGEST_NAME);
  let start = offset;
  while (start > least && isOfName(bytes[start - 1] ?? 0)) start--;
  return LEADS.test(bytes.toString("latin1", Math.max(0, start - LONGEST_LEAD), start));
}

/** A letter, a digit, a low line, a hyphen. */
function isOfName(byte: number): boolean {
  return isAlphanumeric(byte) || byte === 0x5f || byte === 0x2d;
}
