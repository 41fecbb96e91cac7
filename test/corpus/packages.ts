import type { Dice } from "./dice.ts";
import { noun, project } from "./words.ts";

/** The name of a package, of which some are about secrets. */
export function packageName(dice: Dice): string {
  return dice.pick([
    noun(dice),
    project(dice),
    `token-${noun(dice)}`,
    "jsonwebtoken",
    "js-tokens",
    "css-tokenize",
    "password-prompt",
    "secret-stack",
    "keyv",
    "api-key-auth",
    "openai",
    "stripe",
  ]);
}

/** The version of a package. */
export function version(dice: Dice): string {
  return `${dice.number(0, 9)}.${dice.number(0, 30)}.${dice.number(0, 15)}`;
}
