import type { Page } from "../providers/provider.ts";
import { code, link, text } from "./markdown.ts";

/** Markdown blocks with the empty lines between them; blocks that are missing or empty are left out. */
export function blocks(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== "").join("\n\n");
}

/** A list with bullets; nothing for no items. */
export function bullets(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join("\n");
}

/** A numbered list; a single item as it is, nothing for no items. */
export function numbered(items: readonly string[]): string {
  const [first] = items;
  if (items.length === 1 && first !== undefined) return first;
  return items.map((item, index) => `${index + 1}. ${item}`).join("\n");
}

/** A page to click; where its address holds a placeholder, the address to complete. */
export function page({ label, url }: Page): string {
  return /YOUR[-_]|[{}<>]/u.test(url) ? `${text(label)} (${code(url)})` : link(label, url);
}
