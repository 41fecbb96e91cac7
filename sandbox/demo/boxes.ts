import { parseInline } from "../markdown/inline.ts";
import type { Phrase } from "../terminal/phrase.ts";

/** A box of a task list, as a person sees it on the page. */
export interface Box {
  /** Its place among the boxes of the text, from 0. */
  readonly index: number;
  readonly text: Phrase;
  readonly optional: boolean;
  readonly ticked: boolean;
  /** Who ticked it, as the page tells it. */
  readonly by: string | null;
  /** Why Rekey ticked it by itself. */
  readonly evidence: Phrase;
}

const BOX = /^(?<before>\s*[-*+] \[)(?<tick>[ xX])(?<after>\] (?<text>.*))$/;

/** The boxes of a text, from top to bottom; what stands in code is no box. */
export function boxesOf(body: string): readonly Box[] {
  return boxLines(body).map(({ line }, index) => {
    const { tick = " ", text = "" } = BOX.exec(line)?.groups ?? {};
    const by = / \(ticked by (?:`(?<login>[^`]+)`|(?<rekey>Rekey): (?<evidence>[^)]+))\)/.exec(text);
    const { login, rekey, evidence = "" } = by?.groups ?? {};
    const shown = text.replace(by?.[0] ?? "", "").replace(/<!--.*?-->/g, "");
    return {
      index,
      text: parseInline(shown.trim()),
      optional: shown.startsWith("*Optional:*"),
      ticked: tick !== " ",
      by: login ?? rekey ?? null,
      evidence: parseInline(evidence),
    };
  });
}

/** The text after a click on one box: what the page of an issue sends. */
export function withClick(body: string, index: number): string {
  const found = boxLines(body)[index];
  if (found === undefined) throw new Error(`there is no box ${index}`);
  const flip = (line: string) =>
    line.replace(
      BOX,
      (_line, before: string, tick: string, after: string) => before + (tick === " " ? "x" : " ") + after,
    );
  return body.split("\n").with(found.at, flip(found.line)).join("\n");
}

function boxLines(body: string): readonly { readonly at: number; readonly line: string }[] {
  let fenced = false;
  return body.split("\n").flatMap((line, at) => {
    if (/^\s*(?:```|~~~)/.test(line)) fenced = !fenced;
    return !fenced && BOX.test(line) ? [{ at, line }] : [];
  });
}
