/** How far before a key its name is looked for, in characters. */
const REACH = 120;

/**
 * `NAME=`, `"name": "`, `name: `, `--name=`, `:name => '`, `name: string = "`, `["NAME"] = "` and `NAME || "` right
 * before the key, in the same line, with or without escaped quotes. What stands behind `//` is a user in a URL.
 */
const ASSIGNMENT =
  /(?<![\w.-]|\/\/)(?:--?|\.)?(?<name>[A-Za-z_][\w.-]{1,63})\\?["'`]?\]?(?:: ?[A-Za-z][\w.<>[\]|]{0,40} (?== ))?\s{0,8}(?:=>|[:?]?=|:|\|\||\?\?)\s{0,8}\\?["'`]?(?:Bearer |Key |Token )?$/;

/** Of `process.env.HF_TOKEN` and the like, the part that the environment knows. */
const ENVIRONMENT_NAME = /\.(?<name>[A-Z][A-Z0-9_]+)$/;

/** The name that the value at the offset is assigned to, such as `HF_TOKEN`; undefined where there is none. */
export function variableBefore(text: string, offset: number): string | undefined {
  const before = text.slice(Math.max(0, offset - REACH), offset);
  const name = ASSIGNMENT.exec(before.slice(before.lastIndexOf("\n") + 1))?.groups?.name;
  return name && (ENVIRONMENT_NAME.exec(name)?.groups?.name ?? name);
}
