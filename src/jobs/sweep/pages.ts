import type { Page } from "../../ports/page.ts";

/** Reads one page of a list. */
type Read<T> = (cursor: string | undefined) => Promise<Page<T>>;

/** Everything that a list in pages holds. */
export async function allOf<T>(read: Read<T>): Promise<readonly T[]> {
  const items: T[] = [];
  for (let cursor: string | undefined; ; ) {
    const page = await read(cursor);
    items.push(...page.items);
    if (page.next === undefined) return items;
    cursor = page.next;
  }
}
