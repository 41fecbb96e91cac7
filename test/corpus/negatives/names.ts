import type { Dice } from "../dice.ts";
import { keyKinds } from "../keys/all.ts";

const EVERYDAY =
  "API_KEY SECRET_KEY PASSWORD TOKEN DB_PASSWORD JWT_SECRET CLIENT_SECRET ACCESS_TOKEN AUTH_TOKEN PRIVATE_KEY WEBHOOK_SECRET ENCRYPTION_KEY".split(
    " ",
  );

/** The name of a variable that would hold a key, in capitals. */
export function secretName(dice: Dice): string {
  return dice.chance(0.4)
    ? dice.pick(EVERYDAY)
    : dice.pick(dice.pick(keyKinds).names).join("_").toUpperCase();
}

/** The same as people write it in code. */
export function secretField(dice: Dice): string {
  const words = secretName(dice).toLowerCase().split("_");
  const camel = words
    .map((word, index) => (index === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1)))
    .join("");
  return dice.pick([camel, words.join("_"), words.join("-")]);
}
