/** How far before a key its name is looked for, in characters. */
const REACH = 120;

/** `NAME=`, `"name": "`, `name: `, `:name => '` right before the key, in the same line. */
const ASSIGNMENT =
  /(?<name>[A-Za-z_][A-Za-z0-9_.-]{1,63})["'`]?\s{0,8}(?:=>|:=|[:=])\s{0,8}["'`]?(?:Bearer |Key |Token )?$/;

/** The name that the value at the offset is assigned to, such as `HF_TOKEN`; undefined where there is none. */
export function variableBefore(text: string, offset: number): string | undefined {
  const lineStart = text.lastIndexOf("\n", offset - 1) + 1;
  const before = text.slice(Math.max(lineStart, offset - REACH), offset);
  return ASSIGNMENT.exec(before)?.groups?.name;
}
