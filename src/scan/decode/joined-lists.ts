import type { SourceText } from "../source-text.ts";
import { type Decoded, type Decoder, removed } from "./decoded.ts";

const EMPTY = "(?:\"\"|''|``)";
const LITERAL = /"[^"\n\\]{0,400}"|'[^'\n\\]{0,400}'|`[^`\n\\]{0,400}`/y;
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
function behind({ text }: SourceText, place: number): readonly Decoded[] {
  const start = text.startsWith("tring", place) ? place - 1 : place;
  OPENING.lastIndex = start;
  if (!OPENING.test(text)) return [];
  const list = OPENING.lastIndex;
  const joints = jointsFrom(text, list, text.length);
  return joints.length === 0 ? [] : [removed(start, list), ...joints];
}

function before({ text }: SourceText, place: number, least: number): readonly Decoded[] {
  CLOSING.lastIndex = place;
  if (!CLOSING.test(text)) return [];
  const reach = text.slice(Math.max(least, place - REACH), place);
  const open = reach.lastIndexOf(text.charAt(place) === "]" ? "[" : "(");
  return open < 0 ? [] : jointsFrom(text, skipSpace(text, place - reach.length + open + 1), place);
}

function skipSpace(text: string, start: number): number {
  const space = /\s{0,200}/y;
  space.lastIndex = start;
  return space.test(text) ? space.lastIndex : start;
}

/** From the end of one literal to the beginning of the next, as long as there is nothing but literals. */
function jointsFrom(text: string, start: number, end: number): readonly Decoded[] {
  const joints: Decoded[] = [];
  let comma: number | undefined;
  for (let at = start; at < end; ) {
    LITERAL.lastIndex = at;
    if (!LITERAL.test(text)) break;
    if (comma !== undefined) joints.push(removed(comma, at + 1));
    COMMA.lastIndex = LITERAL.lastIndex;
    if (!COMMA.test(text)) break;
    comma = LITERAL.lastIndex - 1;
    at = COMMA.lastIndex;
  }
  return joints;
}
