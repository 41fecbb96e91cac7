import type { Match, Position } from "../../scan/match.ts";
import type { Scanner } from "../../scan/scanner.ts";

/** A path or another name as it may be shown: people put keys into names, too, as they are or encoded. */
export function safeName(scanner: Scanner, name: string): string {
  const { matches, unfinished } = scanner.scan("", Buffer.from(name));
  if (unfinished.length > 0) return "(a name that is too long to look for keys in it)";
  return matches.length === 0 ? name : masked(name, matches);
}

/** Places count in lines, and a name may have several. */
function masked(name: string, matches: readonly Match[]): string {
  const lines = name.split("\n");
  const offsetOf = ({ line, column }: Position): number =>
    lines.slice(0, line - 1).reduce((sum, before) => sum + before.length + 1, column - 1);
  const parts: string[] = [];
  let done = 0;
  for (const { start, end, secret } of matches) {
    if (offsetOf(end) <= done) continue;
    parts.push(name.slice(done, Math.max(done, offsetOf(start))), secret.mask);
    done = offsetOf(end);
  }
  return parts.join("") + name.slice(done);
}
