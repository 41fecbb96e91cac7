import type { TickChange } from "../incident/box-edit.ts";
import { itemMark } from "./ticks.ts";

const BOX = /^\s*- \[[ xX]\] /u;

/**
 * Our own text of an issue with some of its boxes set as people left them: edits that Rekey has not heard of yet
 * must survive when it writes the text again.
 */
export function withPendingTicks(body: string, pending: readonly TickChange[]): string {
  return pending.reduce((text, { item, ticked }) => withBox(text, item, ticked), body);
}

function withBox(body: string, item: string, ticked: boolean): string {
  const mark = itemMark(item);
  const lines = body.split("\n");
  // The mark ends a line of the checklist; elsewhere, as in a file name, the same text is only text.
  const index = lines.findIndex((line) => BOX.test(line) && line.endsWith(mark));
  const line = lines[index];
  if (line === undefined) return body;
  return lines.with(index, line.replace(/\[[ xX]\]/u, ticked ? "[x]" : "[ ]")).join("\n");
}
