import { alphabets } from "../../../../src/formats/sample.ts";
import type { Chance } from "../../chance.ts";
import type { Candidate } from "./candidate.ts";
import { capitalised, words } from "./written-names.ts";

type Make = (chance: Chance) => string | Candidate;

/** What code looks like where a value would stand. */
export const codeForms: readonly [Make, ...Make[]] = [
  (chance) => `[]byte(${camel(chance)}.${camel(chance)}`,
  (chance) => `e.${camel(chance)}.${camel(chance)}):void`,
  (chance) => `+btoa((i.${camel(chance)}||"")+`,
  (chance) => `+(bo()-S)),S=bo();let x=lv(n,s,${chance.pick(["T", "Q"])});t(`,
  (chance) => `+(F${chance.below(9)}()-C)),C=Fo();let E=Ay(n,s,${camel(chance)});t(`,
  (chance) => `a-zA-Z0-9${chance.pick(["._", "\\-", "+/"])}]{8,`,
  (chance) => `${camel(chance)}()`,
  (chance) => chance.text(12, "=[:;~|?#@^/$%*"),
  (chance) => `${camel(chance)}.${camel(chance)}(`,
  (chance) => `${camel(chance)}[${camel(chance)}.length`,
  (chance) =>
    `get${capitalised(words(chance, 1, 2))}("${words(chance, 1, 2).join("-")}", ${chance.below(99)})`,
  (chance) => `${camel(chance)}.${camel(chance)}`,
  (chance) => `response.data.${camel(chance)}`.replace("response.data", "response->data"),
  (chance) => `${capitalised(words(chance, 1, 2))}::${camel(chance)}()`,
  (chance) => `new ${capitalised(words(chance, 1, 3))}(${camel(chance)})`,
  (chance) => `Promise<${capitalised(words(chance, 1, 2))}>`,
  (chance) => `string | ${chance.pick(["undefined", "null", "number"])}`,
  (chance) => `^[A-Za-z0-9_-]{${chance.below(99)}}$`,
  (chance) => `(?:${words(chance, 2, 3).join("|")})\\.(\\d+)`,
  (chance) => `(${camel(chance)}) => ${camel(chance)}`,
  (chance) => `${camel(chance)} ?? ""`,
  (chance) => `\\u00${chance.text(2, alphabets.hex)}\\u20${chance.text(2, alphabets.hex)}\\x1b`,
  (chance) => `%Y-%m-%dT%H:%M:%S.${chance.below(9)}`,
  (chance) => ({ value: camel(chance), after: "(request)" }),
  (chance) => `.concat(${chance.pick(["k", "rz"])})};69:(x,w,q)=>{`,
  (chance) => ({ value: `${chance.pick(["WJ", "xQ"])}.kafkaPwd`, after: '||t("' }),
];

export function camel(chance: Chance): string {
  return capitalised(words(chance, 2, 3)).replace(/^./, (first) => first.toLowerCase());
}
