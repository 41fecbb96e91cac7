import type { Dice } from "./dice.ts";

const NOUNS =
  "account address archive article asset badge balance banner basket batch billing booking branch budget bundle calendar campaign cart catalog category channel checkout cluster comment company contact contract coupon course customer dashboard dataset deployment device discount document driver employee event export feature feed folder forecast gallery gateway group guide image import index inventory invoice item journal label layout lesson letter library listing location machine market member menu message metric module monitor newsletter node note notification offer option order page parcel partner payment permission player playlist policy portal price product profile project promotion queue quote rating receipt recipe record region registry release report request reservation resource result review role room route sample schedule search section segment sensor server session setting shipment shop snapshot source stage statement station status storage store student subject subscription summary supplier survey table task team template tenant ticket timeline topic tracker trade transfer trip upload user vehicle vendor version video visitor voucher wallet warehouse widget window worker workspace";
const VERBS =
  "add apply archive assign build cancel check clean close collect compute convert copy create delete deliver deploy detect dispatch download draw emit enable export extract fetch filter find flush format generate group handle import index insert install list load lock map mark merge migrate move notify open parse pause plan post prepare print process publish pull push queue read rebuild receive refresh register release remove render replace report request reset resolve restore resume retry run save schedule search select send sort start stop store submit sync test track transfer trim update upload validate verify watch write";
const FIRST =
  "Alice Amir Ana Ben Carla Chen Dana Elif Emil Fatima Greta Hugo Ines Ivan Jonas Kenji Lena Liam Maya Noor Olga Pavel Priya Rosa Samir Tariq Uma Vera Yusuf Zoe";
const ENGLISH =
  "the a we they this that when because after before every only always usually please first next then finally deploy build release server client request response cluster database cache queue worker browser project version change setting value default option file folder command runs fails starts stops reads writes uses needs keeps moves returns new old small large slow fast local remote shared public internal weekly nightly again also still now here there with without from into over under between for about";

/** Ordinary words. */
export const nouns: readonly string[] = NOUNS.split(" ");
const verbs: readonly string[] = VERBS.split(" ");
const firstNames: readonly string[] = FIRST.split(" ");
const english: readonly string[] = ENGLISH.split(" ");

export function noun(dice: Dice): string {
  return dice.pick(nouns);
}

export function verb(dice: Dice): string {
  return dice.pick(verbs);
}

export function person(dice: Dice): string {
  return dice.pick(firstNames);
}

/** "order-worker": what projects, hosts and folders are called. */
export function project(dice: Dice): string {
  return `${noun(dice)}-${noun(dice)}`;
}

/** Something like a sentence. */
export function sentence(dice: Dice): string {
  const text = dice.many(dice.number(6, 14), () => dice.pick(dice.chance(0.3) ? nouns : english)).join(" ");
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

/** `camelCase` of words. */
export function camel(words: readonly string[]): string {
  return words.map((word, index) => (index === 0 ? word : capital(word))).join("");
}

export function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** `fetchOrder`: what functions are called. */
export function verbNoun(dice: Dice): string {
  return camel([verb(dice), noun(dice)]);
}

export function isoTime(dice: Dice): string {
  const two = (most: number, least = 0) => String(dice.number(least, most)).padStart(2, "0");
  return `20${two(26, 20)}-${two(12, 1)}-${two(28, 1)}T${two(23)}:${two(59)}:${two(59)}.${dice.text(3, "0123456789")}Z`;
}
