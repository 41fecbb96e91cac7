import type { Reader } from "../incident/target.ts";
import { code } from "./markdown.ts";
import { listed } from "./words.ts";

/** Where programs read the key, so that a developer sees which services are meant; nothing where nobody knows. */
export function readersText(readers: readonly Reader[] = []): string {
  if (readers.length === 0) return "";
  const places = readers.map(({ path, line }) => code(`${path}:${line}`));
  return `Code reads the key here: ${listed(places)}. Every service with this code must run with the new one.`;
}
