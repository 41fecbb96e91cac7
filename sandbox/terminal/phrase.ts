import { parseInline } from "../markdown/inline.ts";
import type { Inline } from "../markdown/nodes.ts";
import type { Paint } from "./paint.ts";

/** Words in a color of their own. */
export interface Toned {
  readonly kind: "toned";
  readonly tone: Paint;
  readonly text: string;
}

/** A line of text that is ready to be shown. */
export type Phrase = readonly (Inline | Toned)[];

// Stands where a value goes while the rest is read; nobody types it.
const HOLE = "\ue000";

/** A line in Markdown; what is put in is text from elsewhere and is shown as it is, whatever signs it has. */
export function phrase(
  strings: TemplateStringsArray,
  ...values: readonly (string | number | Toned | Phrase)[]
): Phrase {
  const left = values.map((value): Phrase => {
    if (typeof value !== "object") return [{ kind: "text", text: String(value) }];
    return "kind" in value ? [value] : value;
  });
  return parseInline(strings.join(HOLE)).flatMap((part) => fill(part, left));
}

/** Takes the values for the holes of a part off the list: they come in the same order. */
function fill(part: Inline, left: Phrase[]): Phrase {
  switch (part.kind) {
    case "text":
      return part.text.split(HOLE).flatMap((text, index): Phrase => {
        const value = index === 0 ? [] : (left.shift() ?? []);
        return text === "" ? value : [...value, { kind: "text", text }];
      });
    case "code":
      return [
        { kind: "code", text: part.text.replaceAll(HOLE, () => (left.shift() ?? []).map(plain).join("")) },
      ];
    case "strong":
    case "emphasis":
    case "link":
      return part.children.flatMap((child) => fill(child, left)).map((one) => within(part, one));
    case "break":
      return [part];
  }
}

function within(outer: Extract<Inline, { readonly children: unknown }>, one: Inline | Toned): Inline | Toned {
  return one.kind === "toned" ? one : { ...outer, children: [one] };
}

function plain(part: Inline | Toned): string {
  return "text" in part ? part.text : "";
}
