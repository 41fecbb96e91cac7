import type { RepositoryId } from "../incident/repository.ts";
import type { Reader } from "../incident/target.ts";
import { code } from "./markdown.ts";
import { listed } from "./words.ts";

/**
 * Where programs of one repository read the key, so that a developer sees which services are meant; nothing where nobody
 * knows. Without an id it is the repository that has the issue.
 */
export function readersText(readers: readonly Reader[] = [], repository?: RepositoryId): string {
  const own = readers.filter((reader) => reader.repository === repository);
  if (own.length === 0) return "";
  const places = own.map(({ path, line }) => code(`${path}:${line}`));
  return `Code reads the key here: ${listed(places)}. Every service with this code must run with the new one.`;
}
