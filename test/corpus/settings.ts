import type { Dice } from "./dice.ts";
import { noun, project } from "./words.ts";

/** A setting that is nobody's secret: what it is called and its value. */
export type Setting = readonly [words: readonly string[], value: string | number | boolean];

const MAKERS: readonly ((dice: Dice) => Setting)[] = [
  (dice) => [["port"], dice.number(3000, 9000)],
  (dice) => [["log", "level"], dice.pick(["info", "debug", "warn", "error"])],
  (dice) => [["node", "env"], dice.pick(["production", "development", "staging"])],
  (dice) => [["region"], dice.pick(["us-east-1", "eu-central-1", "ap-southeast-2", "westeurope"])],
  (dice) => [["request", "timeout"], dice.number(1, 120) * 500],
  (dice) => [["max", "connections"], dice.number(2, 200)],
  (dice) => [["cache", "ttl", "seconds"], dice.pick([60, 300, 3600, 86400])],
  (dice) => [["enable", noun(dice)], dice.chance(0.5)],
  (dice) => [["base", "url"], `https://${project(dice)}.acme.io/v${dice.number(1, 4)}`],
  (dice) => [["support", "email"], `${noun(dice)}@acme.io`],
  (dice) => [["db", "host"], `${project(dice)}.internal`],
  (dice) => [["db", "name"], `${noun(dice)}_${noun(dice)}`],
  (dice) => [["db", "user"], noun(dice)],
  (dice) => [["s3", "bucket"], `acme-${project(dice)}-${dice.pick(["prod", "dev", "logs"])}`],
  (dice) => [["service", "name"], project(dice)],
  (dice) => [["app", "version"], `${dice.number(0, 9)}.${dice.number(0, 30)}.${dice.number(0, 12)}`],
  (dice) => [["retry", "limit"], dice.number(1, 9)],
  (dice) => [["timezone"], dice.pick(["UTC", "Europe/Berlin", "Asia/Jakarta", "America/New_York"])],
  (dice) => [["default", "locale"], dice.pick(["en-US", "de", "fr-FR", "id"])],
  (dice) => [["smtp", "host"], `smtp.${noun(dice)}.org`],
  (dice) => [
    ["model", "name"],
    dice.pick(["gpt-4o-mini", "claude-sonnet-4", "llama-3.1-70b", "mistral-large"]),
  ],
  (dice) => [["public", "path"], `/${noun(dice)}/${noun(dice)}/`],
  // Words of other services stand around a key, too.
  (dice) => [["openai", "model"], dice.pick(["gpt-4o", "gpt-4.1-mini"])],
  (dice) => [["datadog", "site"], dice.pick(["datadoghq.eu", "us5.datadoghq.com"])],
  (dice) => [["sentry", "environment"], dice.pick(["production", "staging"])],
  (dice) => [["slack", "channel"], `${noun(dice)}-alerts`],
  () => [["aws", "default", "region"], "eu-central-1"],
  () => [["stripe", "currency"], "eur"],
  () => [["mistral", "endpoint"], "https://api.mistral.ai/v1"],
  (dice) => [["heroku", "app", "name"], project(dice)],
  (dice) => [["cloudflare", "email"], `${noun(dice)}@acme.io`],
  (dice) => [["build", "id"], dice.number(1000, 99999)],
];

/** So many different settings. */
export function settings(dice: Dice, count: number): readonly Setting[] {
  return dice.sample(MAKERS, count).map((make) => make(dice));
}

/** Settings above and below the interesting line, each written by `write`. */
export function among(dice: Dice, line: string, write: (setting: Setting) => string): readonly string[] {
  const above = dice.number(0, 6);
  const all = settings(dice, above + dice.number(0, 6)).map(write);
  return [...all.slice(0, above), line, ...all.slice(above)];
}

/** `LOG_LEVEL` */
export function upper([words]: Setting): string {
  return words.join("_").toUpperCase();
}
