import { secretness } from "../../values/names.ts";
import { endingOf } from "./ending.ts";

const NAME = String.raw`(?<name>[A-Za-z_][\w-]{1,40})`;

/** What owns a `key`, which says nothing alone: `"Jwt": { "Issuer": "acme", "Key": "`, `jwt: { key: '`. */
const ofBraces = endingOf(
  new RegExp(String.raw`["']?${NAME}["']?\s?[:=]\s?\{[^{}]{0,200}?["']?\bkey["']?\s?[:=]\s{0,4}["']$`, "i"),
);

/** The same in YAML: `jwt:`, and some lines below it `  key: `. */
const ofIndent = endingOf(
  new RegExp(
    String.raw`(?:^|\n)[ \t]{0,40}${NAME}:[ \t]{0,8}\r?\n(?:[ \t]{1,60}[\w-]{1,40}:[^\n]{0,120}\n){0,4}[ \t]{1,60}key:[ \t]{1,8}["']?$`,
    "i",
  ),
);

/** So far before a value its owner is looked for, in characters. */
const REACH = 400;

/** `Jwt_key` for the value of a `key` that belongs to `Jwt`; undefined where the two together name no secret. */
export function parentName(text: string, start: number): string | undefined {
  const before = text.slice(Math.max(0, start - REACH), start);
  const owner = (ofBraces(before) ?? ofIndent(before))?.name;
  if (owner === undefined) return undefined;
  const name = `${owner}_key`;
  return secretness(name) === "secret" ? name : undefined;
}
