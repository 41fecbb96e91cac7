import { type Context, contextsOf, draft } from "../context.ts";
import type { Dice } from "../dice.ts";
import { keyKinds } from "../keys/all.ts";
import { settings, upper } from "../settings.ts";
import { noun } from "../words.ts";

/** Other people's keys around the key: their words must not be taken for its own. */
export const crowdedContexts: readonly Context[] = contextsOf("line", {
  "crowded-dotenv": (slot, dice) =>
    draft(
      ".env",
      "# services",
      shuffled(dice, `${slot.env}=${slot.key}`, (name, key) => `${name}=${key}`),
    ),
  "crowded-json": (slot, dice) =>
    draft(
      "secrets.json",
      "{",
      shuffled(
        dice,
        `  "${slot.camel}": "${slot.key}",`,
        (name, key) => `  "${name}": ${JSON.stringify(key)},`,
      ),
      `  "version": ${dice.number(1, 9)}`,
      "}",
    ),
  "crowded-yaml": (slot, dice) =>
    draft(
      "config/secrets.yml",
      "production:",
      shuffled(dice, `  ${slot.snake}: "${slot.key}"`, (name, key) => `  ${name.toLowerCase()}: "${key}"`),
    ),
  "crowded-python": (slot, dice) =>
    draft(
      "settings.py",
      "import os",
      "",
      shuffled(dice, `${slot.env} = "${slot.key}"`, (name, key) => `${name} = "${key}"`),
    ),
  "crowded-compose": (slot, dice) =>
    draft(
      "docker-compose.yml",
      "services:",
      `  ${noun(dice)}:`,
      "    environment:",
      shuffled(dice, `      - ${slot.env}=${slot.key}`, (name, key) => `      - ${name}=${key}`),
    ),
});

/** The line among lines of other keys and of settings. */
function shuffled(dice: Dice, line: string, write: (name: string, key: string) => string): readonly string[] {
  const single = keyKinds.filter(({ fits, contexts }) => fits.includes("header") && contexts === undefined);
  const others = dice
    .sample(single, dice.number(3, 6))
    .map((kind) => write(dice.pick(kind.names).join("_").toUpperCase(), kind.make(dice)));
  const plain = settings(dice, 3).map((setting) => write(upper(setting), String(setting[1])));
  return dice.sample([...others, ...plain, line], others.length + plain.length + 1);
}
