import { readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import { parseMarkdown } from "../../sandbox/markdown/blocks.ts";
import { parseInline } from "../../sandbox/markdown/inline.ts";
import { plainText } from "../../sandbox/markdown/nodes.ts";
import { markdown } from "../../sandbox/pages/markdown.ts";
import { costOf } from "../support/cost.ts";

const GOLDEN = new URL("../unit/report/golden/", import.meta.url);

function golden(name: string): string {
  return readFileSync(new URL(name, GOLDEN), "utf8");
}

function rendered(source: string): string {
  return markdown(source).source.replace(/^<div class="prose">|<\/div>$/g, "");
}

test.each([
  ["**bold** and *soft*, `code`", "<p><strong>bold</strong> and <em>soft</em>, <code>code</code></p>"],
  ["`` a`b `` <code>c&#124;d</code>", "<p><code>a`b</code> <code>c|d</code></p>"],
  ["snake_case_name and 2 * 3 * 4", "<p>snake_case_name and 2 * 3 * 4</p>"],
  ["&#42;&#42;no&#42;&#42; &lt;b&gt;", "<p>**no** &lt;b&gt;</p>"],
  ["a <!-- gone --> b<!-- open", "<p>a  b</p>"],
  ["<b>tags</b> are text", "<p>&lt;b&gt;tags&lt;/b&gt; are text</p>"],
  [
    "- one\n- two\n\n  more",
    '<ul class=""><li><span>one</span></li><li><span>two</span><p>more</p></li></ul>',
  ],
  ["2. two\n3. three", '<ol class="" start="2"><li><span>two</span></li><li><span>three</span></li></ol>'],
  ["```js\n**no** <b>\n```", "<pre><code>**no** &lt;b&gt;</code></pre>"],
  [
    "<details>\n<summary>More</summary>\n\ntext\n\n</details>",
    "<details><summary>More</summary><div><p>text</p></div></details>",
  ],
  ["<details>\nnever closed", "<details><summary>Details</summary><div><p>never closed</p></div></details>"],
  ["## Two\n\n---", "<h2>Two</h2><hr>"],
])("%j", (source, expected) => {
  expect(rendered(source)).toBe(expected);
});

test("alerts have a name, and only GitHub's five do", () => {
  expect(rendered("> [!CAUTION]\n> **Stop**")).toContain('<p class="alert-name">Caution</p><p><strong>Stop');
  expect(rendered("> [!HELLO]\n> x")).toContain("<blockquote>");
});

test("links lead to the web or within the page, and to nothing else", () => {
  const hrefs = (source: string) =>
    parseInline(source).flatMap((part) => (part.kind === "link" ? part.href : []));
  expect(hrefs("[a](https://a.example/x) https://b.example. [c](/c) [d](#d)")).toEqual([
    "https://a.example/x",
    "https://b.example",
    "/c",
    "#d",
  ]);
  expect(hrefs("[a](javascript:x) [b](//c.example) [d](data:x) xhttps://e.example")).toEqual([]);
});

test.each(["huggingface-open.md", "huggingface-resolved.md", "fal-zero-downtime.md"])(
  "%s in full",
  (name) => {
    const source = golden(name);
    const page = markdown(source).source;
    expect(page.match(/type="checkbox"/g)?.length).toBe(source.match(/^- \[[ x]\] /gm)?.length);
    expect(page.match(/<details>/g)?.length).toBe(source.match(/^<details>$/gm)?.length);
    expect(page.match(/<pre>/g)?.length).toBe((source.match(/^ *```/gm)?.length ?? 0) / 2);
    expect(page.match(/<table>/g)?.length).toBe(1);
    expect(page).not.toMatch(/&lt;!--|&lt;details|\[!CAUTION\]|\*\*/);
  },
);

test.each([
  "*",
  "_a ",
  "`a",
  "[",
  "[a](",
  "> ",
  "- ",
  "<details>\n",
  "|a|\n|-|\n",
  "&#",
  "<!--",
  "# ",
  "a\n\n",
])("60,000 characters of %j take no time", (sign) => {
  expect(costOf(() => parseMarkdown(sign.repeat(60_000 / sign.length)))).toBeLessThan(3_000);
});

test("plain text has no markup", () => {
  expect(plainText(parseInline("**a** `b`\n[c *d*](https://e.example)"))).toBe("a b c d");
});
