const MADE = Symbol("markup");

/** A piece of a page: safe to send as it is. Only {@link html} makes it. */
export interface Markup {
  readonly [MADE]: true;
  readonly source: string;
}

/** What can stand in a template: text is escaped, nothing shows nothing, lists are joined. */
export type Part = Markup | string | number | null | undefined | readonly Part[];

/** A piece of a page; everything that is put in is text unless it is markup already. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  const source = strings.map((literal, index) => literal + render(parts[index])).join("");
  return { [MADE]: true, source };
}

function render(part: Part): string {
  if (part === null || part === undefined) return "";
  if (typeof part === "string" || typeof part === "number") return escaped(String(part));
  return "source" in part ? part.source : part.map(render).join("");
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

// HTML has no way to write control characters.
const UNWRITABLE = /(?![\t\n\r])\p{Cc}/gu;

function escaped(text: string): string {
  return text
    .toWellFormed()
    .replace(UNWRITABLE, "\ufffd")
    .replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}
