import type { TokenFormat } from "../../src/formats/token-format.ts";
import { isPlaceholder } from "../../src/values/placeholder.ts";

/** One key in a text, as the contract of {@link TokenFormat} defines it. */
export interface FoundKey {
  /** Normalized. */
  readonly secret: string;
  /** All that the pattern matched. */
  readonly match: string;
  readonly groups: Readonly<Record<string, string | undefined>>;
  /** Where the `secret` group begins and ends. */
  readonly start: number;
  readonly end: number;
}

/** How far away, in lines, a word still counts as nearby. */
const NEARBY_LINES = 5;

/** The contract in its simplest form, to compare formats with; the scanner has its own, faster way. */
export function findKeys(text: string, format: TokenFormat): readonly FoundKey[] {
  const pattern = new RegExp(format.pattern, `${format.pattern.flags}d`);
  return [...text.matchAll(pattern)].flatMap((found) => {
    const groups = found.groups ?? {};
    const raw = groups.secret;
    const span = found.indices?.groups?.secret;
    if (raw === undefined || span === undefined || isPlaceholder(raw)) return [];
    const secret = format.normalize?.(raw) ?? raw;
    if (format.isGenuine?.(secret) === false) return [];
    if (format.nearby !== undefined && !isNearby(format.nearby, text, found.index)) return [];
    if (format.context !== undefined && !isKeyed(format.keywords, text, found.index)) return [];
    return [{ secret, match: found[0], groups, start: span[0], end: span[1] }];
  });
}

function isNearby(words: readonly string[], text: string, offset: number): boolean {
  const line = text.slice(0, offset).split("\n").length - 1;
  const lines = text.split("\n").slice(Math.max(0, line - NEARBY_LINES), line + NEARBY_LINES + 1);
  const surroundings = lines.join("\n").toLowerCase();
  return words.some((word) => surroundings.includes(word));
}

function isKeyed(words: readonly string[], text: string, offset: number): boolean {
  const joint = (word: string) => word.split("_").map(escaped).join("[-_. ]?");
  const line = text.slice(0, offset).split("\n").length - 1;
  const lines = text.split("\n").slice(Math.max(0, line - NEARBY_LINES), line + NEARBY_LINES + 1);
  return words.some((word) => new RegExp(joint(word), "i").test(lines.join("\n")));
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`);
}
