/** Something inside a line. */
export type Inline =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "code"; readonly text: string }
  | { readonly kind: "strong" | "emphasis"; readonly children: readonly Inline[] }
  | { readonly kind: "link"; readonly href: string; readonly children: readonly Inline[] }
  | { readonly kind: "break" };

/** One entry of a list; `ticked` is undefined where there is no box. */
export interface ListItem {
  readonly ticked?: boolean;
  readonly blocks: readonly Block[];
}

/** The kinds of highlighted quotes that GitHub knows. */
export const ALERTS = ["note", "tip", "important", "warning", "caution"] as const;

/** The name of a highlighted quote. */
export type Alert = (typeof ALERTS)[number];

/** The cells of one row of a table. */
export type Row = readonly (readonly Inline[])[];

/** A part of a text, from top to bottom. */
export type Block =
  | { readonly kind: "heading"; readonly level: number; readonly children: readonly Inline[] }
  | { readonly kind: "paragraph"; readonly children: readonly Inline[] }
  | { readonly kind: "code"; readonly language: string; readonly text: string }
  | { readonly kind: "list"; readonly start: number | null; readonly items: readonly ListItem[] }
  | { readonly kind: "quote"; readonly alert: Alert | null; readonly blocks: readonly Block[] }
  | { readonly kind: "table"; readonly head: Row; readonly rows: readonly Row[] }
  | { readonly kind: "details"; readonly summary: readonly Inline[]; readonly blocks: readonly Block[] }
  | { readonly kind: "rule" };

/** The text of inline parts, without any markup. */
export function plainText(parts: readonly Inline[]): string {
  return parts.map(textOf).join("");
}

function textOf(part: Inline): string {
  switch (part.kind) {
    case "text":
    case "code":
      return part.text;
    case "break":
      return " ";
    case "strong":
    case "emphasis":
    case "link":
      return plainText(part.children);
  }
}
