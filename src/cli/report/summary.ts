import { turnedOffNotes } from "../../policy/turned-off.ts";
import { printable } from "../printable.ts";
import { folderReasons } from "../sources/item.ts";
import type { Coverage, NotRead } from "./coverage.ts";
import type { Amount } from "./tally.ts";

/** The end of a scan for people: what was found, what was read, and what was not. */
export function summary(coverage: Coverage, seconds: number): string {
  const { files, bytes, commits, allowed } = coverage;
  const read = [
    ...(commits === undefined ? [] : [count(commits, "commit")]),
    count(files, "file"),
    `${size(bytes)} in ${seconds.toFixed(seconds < 10 ? 2 : 0)} s`,
  ];
  const lines = [`${found(coverage)} Scanned: ${read.join(", ")}.`];
  if (allowed > 0) lines.push(`Allowed by the policy or a comment: ${number(allowed)}.`);
  lines.push(...turnedOffNotes(coverage.off).map(printable));
  for (const one of coverage.skipped) lines.push(`Not scanned: ${described(one)}.`);
  for (const one of coverage.unread) lines.push(`NOT READ: ${described(one)}.`);
  return `${lines.join("\n")}\n`;
}

function found({ found: { block, warn }, unread }: Coverage): string {
  const amounts = [...amount(block, "key"), ...amount(warn, "warning")];
  if (amounts.length > 0) return `Found ${amounts.join(" and ")}.`;
  return unread.length === 0 ? "No keys found." : "No keys found in what could be read.";
}

function amount({ keys, places }: Amount, noun: string): readonly string[] {
  if (keys === 0) return [];
  return [places === keys ? count(keys, noun) : `${count(keys, noun)} at ${count(places, "place")}`];
}

function described({ reason, count: number_, paths }: NotRead): string {
  if (paths.length === 0) return number_ > 1 ? `${number(number_)} times: ${reason}` : reason;
  const noun = folderReasons.has(reason) ? "folder" : "file";
  return `${count(number_, noun)}: ${reason} (${someOf(paths)})`;
}

/** The first names. */
export function someOf(names: readonly string[]): string {
  const shown = names.slice(0, 3).map(printable);
  return `${shown.join(", ")}${names.length > shown.length ? " and more" : ""}`;
}

/** An amount with its noun: "1,035 files". */
export function count(amount: number, noun: string): string {
  return `${number(amount)} ${noun}${amount === 1 ? "" : "s"}`;
}

/** An amount as people read it: "1,035". */
export function number(amount: number): string {
  return String(amount).replace(/\B(?=(?:\d{3})+$)/g, ",");
}

/** Bytes in the largest unit that fits. */
export function size(bytes: number): string {
  if (bytes < 1_000) return count(bytes, "byte");
  const units = ["kB", "MB", "GB", "TB"];
  const power = Math.min(units.length, Math.floor(Math.log10(bytes) / 3));
  const amount = bytes / 1_000 ** power;
  return `${amount.toFixed(amount < 10 ? 1 : 0)} ${units[power - 1]}`;
}
