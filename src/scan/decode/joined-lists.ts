import type { SourceText, Span } from "../texts/source-text.ts";
import { type Decoded, type Decoder, removed } from "./decoded.ts";

const EMPTY = "(?:\"\"|''|``)";
const LITERAL = /"[^"\n\\]{0,400}"|'[^'\n\\]{0,400}'|`[^`\n\\]{0,400}`/y;
const SPACE = /\s{0,200}/y;
const COMMA = /\s{0,200},\s{0,200}(?=["'`])/y;

/** What joins the literals behind it: Python, PHP and Terraform, Go, C#, Rust and SQL, PowerShell. */
const OPENING = new RegExp(
  [
    `${EMPTY}\\.join\\(\\s{0,80}[[(]`,
    `(?:implode|join)\\(\\s{0,80}${EMPTY}\\s{0,20},\\s{0,80}(?:\\[|array\\()`,
    "strings\\.Join\\(\\s{0,80}\\[\\]string\\{",
    `[Ss]tring\\.Join\\(\\s{0,80}(?:${EMPTY}|[Ss]tring\\.Empty)\\s{0,20},\\s{0,80}(?:new\\s{0,4}(?:string)?\\[\\]\\s{0,20}\\{)?`,
    "(?:concat!|concat|CONCAT)\\(",
    "-join\\s{0,20}@?\\(",
  ]
    .map((opening) => `(?:${opening})\\s{0,80}`)
    .join("|"),
  "y",
);

/** What joins the literals before it: JavaScript and Ruby, Kotlin, PowerShell. */
const CLOSING = new RegExp(
  `[\\])](?:\\.join\\(\\s{0,20}${EMPTY}\\s{0,20}\\)|\\.joinToString\\(\\s{0,20}${EMPTY}\\s{0,20}\\)|\\s{0,20}-join\\s{0,20}${EMPTY})`,
  "y",
);

/** What joins a list is not longer, nor are literals, in bytes. */
const SIGHT = { after: 512 };

const [SMALL_T, BRACKET] = [0x74, 0x5d];

/** How far a list reaches back from what joins it. */
const REACH = 4_000;

/** Lists of literals that are joined with nothing between. */
export const joinedLists: Decoder = {
  signs: [
    ...['"".join(', "''.join(", "implode(", 'join(""', "join(''", "strings.Join(", "tring.Join(", "-join @("],
    ...["concat!(", "concat(", "CONCAT(", "-join(", "].join(", ").joinToString(", ") -join", ")-join"],
  ],
  decode(source, places) {
    const found: Decoded[] = [];
    let end = 0;
    for (const place of places) {
      if (place < end) continue;
      const joints = [...before(source, place, end), ...behind(source, place)];
      for (const joint of joints) found.push(joint);
      end = joints.at(-1)?.end ?? place;
    }
    return found;
  },
};

/** The sign of C# begins with its second letter: both spellings have it. */
function behind(source: SourceText, place: number): readonly Decoded[] {
  const start = source.bytes[place] === SMALL_T ? place - 1 : place;
  const list = source.tryAt(OPENING, start, SIGHT)?.end;
  if (list === undefined) return [];
  const joints = jointsFrom(source, { start: list, end: source.bytes.length });
  return joints.length === 0 ? [] : [removed(start, list), ...joints];
}

function before(source: SourceText, place: number, least: number): readonly Decoded[] {
  if (source.tryAt(CLOSING, place, SIGHT) === undefined) return [];
  const reach = source.slice(Math.max(least, place - REACH), place);
  const open = reach.lastIndexOf(source.bytes[place] === BRACKET ? "[" : "(");
  if (open < 0) return [];
  const list = place - reach.length + open + 1;
  return jointsFrom(source, { start: source.tryAt(SPACE, list, SIGHT)?.end ?? list, end: place });
}

/** From the end of one literal to the beginning of the next, as long as there is nothing but literals. */
function jointsFrom(source: SourceText, { start, end }: Span): readonly Decoded[] {
  const joints: Decoded[] = [];
  let comma: number | undefined;
  for (let at = start; at < end; ) {
    const literal = source.tryAt(LITERAL, at, SIGHT);
    if (literal === undefined) break;
    if (comma !== undefined) joints.push(removed(comma, at + 1));
    const behind = source.tryAt(COMMA, literal.end, SIGHT);
    if (behind === undefined) break;
    comma = literal.end - 1;
    at = behind.end;
  }
  return joints;
}
