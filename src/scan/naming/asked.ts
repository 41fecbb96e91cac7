import { endingOf } from "./ending.ts";

/** What is asked for: `what's the Cohere api key?`. */
const QUESTION = String.raw`(?<name>(?:[\w.'-]{1,30} ){0,3}(?:key|token|secret|password|passwd|passphrase|passcode|pw|pat|credentials?))(?: (?!id\b)[\w.'-]{1,20}){0,6} ?\?`;

/** Who answers in the next line, and when: `> `, `[10:22] ben: `, `ben (10:22): `. */
const WHO = String.raw`(?:>\s)?(?:\[[^\]\n]{1,30}\]\s)?(?:<?[\w.@-]{1,30}>?(?: \([^()\n]{1,20}\))?:\s)?`;

/** What people say before they tell it: `sure: `, `it's `. */
const SAYING = `(?:(?:sure|yes|yep|yeah|ok|okay|here|it's|it is|its|is|this|one|np)[ ,:!.-]{1,3}){0,4}`;

const asked = endingOf(new RegExp(String.raw`${QUESTION}[^\n]{0,20}\n${WHO}${SAYING}["'${"`"}]?$`, "i"));

/** So far before a value the question is looked for, in characters. */
const REACH = 200;

/** What the question before a value asked for; undefined where it answers none. */
export function askedName(text: string, start: number): string | undefined {
  const before = text.slice(Math.max(0, start - REACH), start);
  return before.includes("?") ? asked(before)?.name : undefined;
}
