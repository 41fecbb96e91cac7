/** A small generator with a seed, so that a failure can be repeated (mulberry32). */
export function randomSource(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const PIECES = [
  "a",
  "Z",
  "0",
  " ",
  "  ",
  "\n",
  "\r\n",
  "\t",
  "`",
  "```",
  "~~~",
  "*",
  "**",
  "_",
  "__",
  "[",
  "]",
  "(",
  ")",
  "<",
  ">",
  "&",
  "&#64;",
  "&amp;",
  "\\",
  "|",
  "#1",
  "#",
  "@octocat",
  "@",
  "http://evil.example",
  "https://a.b/c",
  "www.evil.example",
  "ftp://x",
  "GH-1",
  "octo/cat#2",
  ":smile:",
  "$x$",
  "<script>",
  "</details>",
  "<!-- rekey:item=x -->",
  "-->",
  "- [x] ",
  "1. ",
  "> ",
  "# ",
  "---",
  "===",
  "![",
  "](",
  "javascript:",
  "\u202e",
  "\u2066",
  "\u200b",
  "\u2028",
  "\u0000",
  "\u001b[31m",
  "\ud800",
  "é",
  "漢",
  "\u{1f511}",
  "\u{e0041}",
  "mailto:a@b.c",
  "[^1]",
  "{{",
  "%0A",
  "'",
  '"',
  "$(id)",
];

/** Nasty text: signs of Markdown, HTML, shells and terminals in any order. */
export function nastyText(random: () => number, pieces = 12): string {
  const length = Math.floor(random() * pieces);
  return Array.from({ length }, () => PIECES[Math.floor(random() * PIECES.length)] ?? "").join("");
}
