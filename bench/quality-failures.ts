import { groupBy } from "../test/corpus/tally.ts";
import { lineOf } from "../test/corpus/text-file.ts";
import type { Alarm, Found } from "../test/corpus/verdict.ts";

/** Misses, then false alarms, each with its lines: all keys are made up, so that they may be printed. */
export function renderFailures(found: readonly Found[], alarms: readonly Alarm[], count: number): string {
  const misses = found.filter(({ located, positive }) => !located && positive.class !== "public");
  const wrong = alarms.filter(({ matches }) => matches.length > 0);
  return [
    "--- where keys are missed most",
    worst(misses.map(({ positive }) => positive.context)),
    "--- which keys are missed most",
    worst(misses.map(({ positive: { kind, class: keyClass } }) => `${keyClass} ${kind.provider}/${kind.id}`)),
    "--- what raises false alarms",
    worst(
      wrong.flatMap(({ negative, matches }) =>
        matches.map((match) => `${negative.class}: ${match.formatId}, ${match.confidence}`),
      ),
    ),
    `--- ${misses.length} misses`,
    ...spread(misses, count).map(renderMiss),
    `--- ${wrong.length} files with false alarms`,
    ...spread(wrong, count).map(renderAlarm),
    "",
  ].join("\n");
}

/** The most frequent names first. */
function worst(names: readonly string[]): string {
  return [...groupBy(names, (name) => name)]
    .map(([name, group]) => ({ name, count: group.length }))
    .sort((left, right) => right.count - left.count)
    .slice(0, 25)
    .map(({ name, count }) => `${String(count).padStart(6)}  ${name}`)
    .join("\n");
}

function renderMiss({ positive, matches }: Found): string {
  const { kind, context, path, text, place } = positive;
  const others = matches.map(({ formatId, start }) => `${formatId}@${start.line}:${start.column}`).join(", ");
  return [
    `MISS ${positive.class} ${kind.provider}/${kind.id} in ${context} (${path})${others === "" ? "" : `; found instead: ${others}`}`,
    ...excerpt(text, lineOf(text, place.start), lineOf(text, place.end)),
  ].join("\n");
}

function renderAlarm({ negative, matches }: Alarm): string {
  return matches
    .slice(0, 3)
    .map(({ formatId, confidence, start, end }) =>
      [
        `ALARM ${negative.class} (${negative.path}): ${formatId}, ${confidence}, ${start.line}:${start.column}-${end.column}`,
        ...excerpt(negative.text, start.line, start.line),
      ].join("\n"),
    )
    .join("\n");
}

/** The lines, and one before them. */
function excerpt(text: string, first: number, last: number): readonly string[] {
  return text
    .split("\n")
    .slice(Math.max(0, first - 2), Math.min(last, first + 3))
    .map((line) => `    ${line.length > 240 ? `${line.slice(0, 160)} … ${line.slice(-60)}` : line}`);
}

/** So many of the list, from all of its parts. */
function spread<T>(list: readonly T[], count: number): readonly T[] {
  const step = Math.max(1, list.length / Math.max(1, count));
  return count === 0
    ? []
    : list.filter((_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step)).slice(0, count);
}
