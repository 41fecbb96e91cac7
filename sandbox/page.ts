import type { Answer, Call } from "./call.ts";
import type { Json } from "./json.ts";

/** Which part of a list is asked for. */
export interface Page {
  readonly number: number;
  readonly size: number;
  readonly start: number;
  readonly end: number;
}

/** The page that a request asks for: 30 items unless told otherwise, at most `max`. */
export function pageOf(call: Call, max = 100, fallback = 30): Page {
  const size = Math.min(positive(call.query.per_page, fallback), max);
  const number = positive(call.query.page, 1);
  return { number, size, start: (number - 1) * size, end: number * size };
}

/** A part of a list, with links to the other parts. */
export function paged<T>(
  call: Call,
  items: readonly T[],
  render: (item: T) => Json,
  wrap: (part: readonly Json[]) => Json = (part) => part,
): Answer {
  const page = pageOf(call);
  const body = wrap(items.slice(page.start, page.end).map(render));
  return { status: 200, body, headers: linkHeader(call, page, items.length) };
}

/** The Link header for a list of known length. */
export function linkHeader(call: Call, page: Page, total: number): Readonly<Record<string, string>> {
  const last = Math.max(1, Math.ceil(total / page.size));
  const links: string[] = [];
  if (page.number > 1) links.push(link(call, page.number - 1, "prev"));
  if (page.number < last) links.push(link(call, page.number + 1, "next"), link(call, last, "last"));
  if (page.number > 1) links.push(link(call, 1, "first"));
  return links.length === 0 ? {} : { Link: links.join(", ") };
}

function link(call: Call, number: number, relation: string): string {
  const url = new URL(call.url);
  url.searchParams.set("page", String(number));
  return `<${url.href}>; rel="${relation}"`;
}

function positive(text: string | undefined, fallback: number): number {
  const number = Number(text);
  return Number.isInteger(number) && number > 0 ? number : fallback;
}
