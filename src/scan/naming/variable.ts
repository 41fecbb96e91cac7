import { isCarrier } from "./carriers.ts";
import { type Introduction, introductionOf } from "./introduction.ts";

/**
 * What programs and platforms may know: the last words of `process.env.HF_TOKEN`, `--token` and `acme:ApiKey`. Names
 * with a space are for people, and longer ones are cut out of something.
 */
const KNOWN = /(?<![\w.-]|\/\/)(?<name>[A-Za-z_][\w.-]{1,63})$/;

/** Of `process.env.HF_TOKEN` and the like, the part that the environment knows. */
const ENVIRONMENT_NAME = /\.(?<name>[A-Z][A-Z0-9_]+)$/;

/** Behind nothing but a space, only such names are no words of a sentence: `ENV HF_TOKEN hf_...`. */
const CONSTANT = /^[A-Z][A-Z0-9]*_[A-Z0-9_]+$/;

/** The name that the value at the offset is assigned to, such as `HF_TOKEN`; undefined where there is none. */
export function variableBefore(text: string, offset: number): string | undefined {
  const name = assignedName(introductionOf(text, offset));
  const known = name && !/\s/.test(name) && KNOWN.exec(name.replace(/^-+/, ""))?.groups?.name;
  return known ? (ENVIRONMENT_NAME.exec(known)?.groups?.name ?? known) : undefined;
}

/** What carries a value says nothing of it: `value`, `default`. */
function assignedName({ names, by, isInUrl }: Introduction): string | undefined {
  const name = names.find((one) => !isCarrier(one));
  if (name === undefined || isInUrl) return undefined;
  return by === "assigned" || (by === "spaced" && CONSTANT.test(name)) ? name : undefined;
}
