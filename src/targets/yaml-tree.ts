import { parse } from "yaml";

/** Larger files are made by programs, and take long to read. */
const BYTES = 128 * 1024;
/** So many values of a file are looked at, and so deep. */
const VALUES = 20_000;
const DEPTH = 50;

/** What a YAML file says; undefined for one that says nothing, or too much. Outside text: no alias may multiply it. */
export function parsedYaml(text: string): unknown {
  if (text.length > BYTES) return undefined;
  try {
    return parse(text, { maxAliasCount: 20, logLevel: "silent" });
  } catch {
    return undefined;
  }
}

/** The entries of a mapping or a list; none for anything else. */
export function entriesOf(value: unknown): readonly (readonly [string, unknown])[] {
  return typeof value === "object" && value !== null ? Object.entries(value) : [];
}

/** One value of a mapping. */
export function valueAt(value: unknown, key: string): unknown {
  return entriesOf(value).find(([name]) => name === key)?.[1];
}

/** One value of a mapping, if it is a text. */
export function textAt(value: unknown, key: string): string | undefined {
  const text = valueAt(value, key);
  return typeof text === "string" ? text : undefined;
}

/** All keys and texts below a value. */
export function textsIn(value: unknown): readonly string[] {
  const texts: string[] = [];
  const waiting: (readonly [unknown, number])[] = [[value, 0]];
  for (let next = waiting.pop(); next !== undefined && texts.length < VALUES; next = waiting.pop()) {
    const [one, depth] = next;
    if (typeof one === "string") texts.push(one);
    if (depth === DEPTH) continue;
    for (const [key, below] of entriesOf(one)) {
      texts.push(key);
      waiting.push([below, depth + 1]);
    }
  }
  return texts;
}
