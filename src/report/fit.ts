/** GitHub refuses bodies of issues over 65,536 characters and summaries of checks over 65,535; we stay well below. */
const TEXT_LIMIT = 60_000;

/** Counted in bytes, which is never less than GitHub counts. */
export function fits(rendered: string): boolean {
  return new TextEncoder().encode(rendered).length <= TEXT_LIMIT;
}

/** The first of several renderings, from full to terse, that GitHub accepts; the last one if none is short enough. */
export function firstThatFits(levels: readonly (() => string)[]): string {
  let rendered = "";
  for (const level of levels) {
    rendered = level();
    if (fits(rendered)) return rendered;
  }
  return rendered;
}
