import { alphabets } from "../../../../src/formats/sample.ts";
import type { Chance } from "../../chance.ts";
import { words } from "./written-names.ts";

type Make = (chance: Chance) => string;

/** Texts that values stand in: JSON, HTML, headers with parameters. */
export const markup: readonly [Make, ...Make[]] = [
  (chance) => `{"alg":"RS256","kid":"${chance.text(20, alphabets.alphanumeric)}"}`,
  (chance) => String.raw`{\"id\":\"${chance.text(24, alphabets.alphanumeric)}\"}`,
  (chance) => `["${chance.text(20, alphabets.alphanumeric)}",1]`,
  (chance) => `Token token="${chance.text(22, alphabets.base64)}=="`,
  (chance) => `<input id='${chance.text(12, alphabets.alphanumeric)}' type='password'>`,
  (chance) => `&lt;b&gt;${words(chance, 1, 2).join(" ")}&lt;/b&gt;`,
  (chance) => `<li>${words(chance, 1, 1).join("")}</li><br />`,
];
