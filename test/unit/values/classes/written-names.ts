import type { Chance } from "../../chance.ts";

/** Half of these are common in programs, half are words that a project brings along. */
const WORDS =
  `access account agreement alpine amber applicant audit avocado background bakery barrel beta billing bottle bracket
  breakfast bridge bucket button cabinet cache calendar candle carrier cathedral channel checkout citizen client
  cluster coffee colony comfort config courier crimson customer dashboard delivery dentist diagram dispatcher dolphin
  donation dragon eagle editor elbow emperor endpoint engine envelope estimate event exchange fabric falcon feature
  festival filter forecast frontier furnace galaxy gateway ginger glacier grammar guardian handler harbour hazelnut
  helmet hydrogen identity import insulin invoice island jacket journey jungle kernel kitchen ladder language lantern
  latitude lawyer ledger library lobster logger magnet manager marble member merchant metric midnight migration mirror
  module monkey mortgage mountain museum network nickname notebook nursery object octopus offer orchard order oxygen
  package paint parser passenger payment pelican pepper permission pillow pipeline planet policy postal prefix project
  provider pumpkin quality query queue rabbit reader receipt refund region registry render request response river
  robot router sandwich saturn schedule schema scooter sculpture service session shampoo shipment signal silver
  snapshot spinner station storage student subscription sunflower surgeon tablet tenant theater thread timber tourist
  tractor transfer trumpet tunnel turtle umbrella update upload user validator vehicle velvet village violin voucher
  wallet warehouse weather webhook window winter worker workspace yogurt zebra zone`.split(
    /\s+/,
  ) as unknown as readonly [string, ...string[]];

const NUMBERS = [
  "1",
  "2",
  "3",
  "4",
  "8",
  "16",
  "32",
  "64",
  "128",
  "256",
  "404",
  "2024",
  "10",
  "12",
  "v1",
  "v2",
] as const;

/** What people name things: one generator for each style. */
export const writtenNames: Readonly<Record<string, (chance: Chance) => string>> = {
  "camel case": (chance) => capitalised(words(chance, 2, 5)).replace(/^./, (first) => first.toLowerCase()),
  "class name": (chance) => capitalised(words(chance, 2, 5)),
  acronyms: (chance) =>
    `${chance.pick(["XML", "HTTP", "AWS", "JSON", "UI", "DB"])}${capitalised(words(chance, 2, 3))}`,
  "snake case": (chance) => words(chance, 2, 5).join("_"),
  constant: (chance) => words(chance, 2, 5).join("_").toUpperCase(),
  "kebab case": (chance) => words(chance, 2, 5).join("-"),
  "dotted path": (chance) => `com.${words(chance, 2, 4).join(".")}.${capitalised(words(chance, 1, 2))}`,
  "translation key": (chance) => `${words(chance, 2, 3).join(".")}.${words(chance, 1, 3).join("_")}`,
  phrase: (chance) => words(chance, 3, 8).join(" "),
  "file name": (chance) =>
    `src/${words(chance, 1, 3).join("/")}/${words(chance, 1, 3).join("-")}.${chance.pick(["ts", "py", "test.js", "yaml", "tsx"])}`,
  "function with number": (chance) =>
    `${capitalised(words(chance, 1, 3))}${chance.pick(NUMBERS)}${capitalised(words(chance, 1, 2))}`,
  "css classes": (chance) =>
    `${chance.pick(["md:", "hover:", "dark:md:", ""])}${chance.pick(["px", "bg", "max-w", "grid-cols", "ring-offset"])}-${words(chance, 1, 1).join("-")}-${chance.pick(["50", "100", "500", "7xl", "1/2"])}`,
  "block element modifier": (chance) =>
    `${words(chance, 1, 2).join("-")}__${words(chance, 1, 2).join("-")}--${words(chance, 1, 1).join("-")}`,
  "model id": (chance) =>
    `${words(chance, 1, 3).join("-")}-${chance.pick(["xl-base-1.0", "70b-instruct", "7B-Instruct-v0.2", "large-v3", "4o-mini-2024-07-18"])}`,
  version: (chance) =>
    `${words(chance, 1, 2).join("-")}-${chance.below(20)}.${chance.below(30)}.${chance.below(9)}-${chance.pick(["beta.3", "rc1", "SNAPSHOT", "alpine3.18"])}`,
  "npm package": (chance) => `@${words(chance, 1, 2).join("-")}/${words(chance, 1, 3).join("-")}`,
  "kubernetes name": (chance) =>
    `${words(chance, 2, 4).join("-")}-${chance.pick(["svc", "ingress", "configmap", "prod-eu-west-1", "v2"])}`,
  "concatenated words": (chance) => words(chance, 2, 3).join(""),
  domain: (chance) => `${words(chance, 1, 2).join("-")}.${words(chance, 1, 1).join("-")}.svc.cluster.local`,
  "two words and a year": (chance) => `${capitalised(words(chance, 2, 2))}${2000 + chance.below(30)}`,
};

/** So many words, different in each run of the generator. */
export function words(chance: Chance, least: number, most: number): readonly string[] {
  return Array.from({ length: least + chance.below(most - least + 1) }, () => chance.pick(WORDS));
}

/** In the style of class names. */
export function capitalised(list: readonly string[]): string {
  return list.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join("");
}
