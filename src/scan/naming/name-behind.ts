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

/** What stands right before a name that may follow its value: `name: `, `key="`, `secret set `. */
const LEADING = ["name", "key", "field", "set", "put", "add", "create"];
const LEADS = new RegExp(`(?:${LEADING.join("|")})["']?\\s?[:= ]\\s?["']?$`, "i");

/** True for a name, one of whose letters stands at the offset, that may stand behind its value. */
export function mayFollowValue({ bytes }: SourceText, offset: number): boolean {
  const least = Math.max(0, offset - LONGEST_NAME);
  let start = offset;
  while (start > least && isOfName(bytes[start - 1] ?? 0)) start--;
  let lead = start;
  while (lead > least && isOpening(bytes[lead - 1] ?? 0)) lead--;
  if (lead === start || !LAST_LETTERS.has(lettersBefore(bytes, lead))) return false;
  // Only what is needed: of the bytes of most files, no text is ever made.
  return LEADS.test(bytes.toString("latin1", Math.max(0, lead - 6), start));
}

/** The last three letters of what leads to a name: nearly all names are told by these. */
const LAST_LETTERS: ReadonlySet<number> = new Set(
  LEADING.map((word) => lettersBefore(Buffer.from(word), word.length)),
);

/** Three letters as a number, in whatever case. */
function lettersBefore(bytes: Uint8Array, end: number): number {
  return (
    (((bytes[end - 3] ?? 0) | 0x20) << 16) |
    (((bytes[end - 2] ?? 0) | 0x20) << 8) |
    (bytes[end - 1] ?? 0) |
    0x20
  );
}

/** Names are no longer. */
const LONGEST_NAME = 64;

function isOfName(byte: number): boolean {
  const letter = byte | 0x20;
  return (
    (letter >= 0x61 && letter <= 0x7a) || (byte >= 0x30 && byte <= 0x39) || byte === 0x5f || byte === 0x2d
  );
}

/** A space, a quote, a colon or an equals sign. */
function isOpening(byte: number): boolean {
  return byte === 0x20 || byte === 0x22 || byte === 0x27 || byte === 0x3a || byte === 0x3d;
}
