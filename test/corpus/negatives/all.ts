import type { Draft } from "../context.ts";
import type { Dice } from "../dice.ts";
import { besideWordsNegatives } from "./beside-words.ts";
import { codeNegatives } from "./code.ts";
import { digestNegatives } from "./digests.ts";
import { encodedNegatives } from "./encoded.ts";
import { forEverybodyNegatives } from "./for-everybody.ts";
import { identifierNegatives } from "./identifiers.ts";
import { lockNegatives } from "./locks.ts";
import { nearServiceNegatives } from "./near-services.ts";
import { packageNegatives } from "./packages.ts";
import { passwordNegatives } from "./passwords.ts";
import { placeholderNegatives } from "./placeholders.ts";
import { referenceNegatives } from "./references.ts";
import { releaseNegatives } from "./releases.ts";
import { scannerRuleNegatives } from "./scanner-rules.ts";
import { tableNegatives } from "./tables.ts";
import { textNegatives } from "./texts.ts";

/** Writes a file that holds no key. */
export type NegativeWriter = (dice: Dice) => Draft;

/** Everything that looks like a key and is none, by its class. */
export const negativeClasses: Readonly<Record<string, NegativeWriter>> = {
  ...placeholderNegatives,
  ...referenceNegatives,
  ...digestNegatives,
  ...lockNegatives,
  ...identifierNegatives,
  ...encodedNegatives,
  ...codeNegatives,
  ...textNegatives,
  ...nearServiceNegatives,
  ...releaseNegatives,
  ...forEverybodyNegatives,
  ...packageNegatives,
  ...passwordNegatives,
  ...scannerRuleNegatives,
  ...tableNegatives,
  ...besideWordsNegatives,
};
