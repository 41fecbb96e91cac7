import { readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import { boxesOf, withClick } from "../../sandbox/demo/boxes.ts";
import { parseInline } from "../../sandbox/markdown/inline.ts";
import { documentLines } from "../../sandbox/terminal/document.ts";
import { phrase } from "../../sandbox/terminal/phrase.ts";
import { table } from "../../sandbox/terminal/table.ts";
import { wrap } from "../../sandbox/terminal/wrap.ts";

const issue = readFileSync(new URL("../unit/report/golden/huggingface-open.md", import.meta.url), "utf8");

test("what is put into a phrase is shown as it is", () => {
  const name = "**x** `y` [z](https://z.example)";
  expect(wrap(phrase`**Look**, ${name}: \`${name}\` and *${2}*`, 100)).toEqual([
    `Look, ${name}: ${name} and 2`,
  ]);
});

test("nothing from elsewhere reaches the terminal as a command", () => {
  expect(wrap([{ kind: "text", text: "a\u001b[2Jb\u202ec\rd\ne" }], 80)).toEqual(["a\ufffd[2Jb\ufffdc d e"]);
});

test("lines fit, and words that are longer than a line stay whole", () => {
  expect(wrap(parseInline("one two **three, four** a-very-long-word"), 9)).toEqual([
    "one two",
    "three,",
    "four",
    "a-very-long-word",
  ]);
  for (const line of documentLines(issue, 72)) expect(line.length).toBeLessThanOrEqual(72);
});

test("an issue is shown with its boxes, and its folds folded", () => {
  const lines = documentLines(issue, 80);
  expect(lines).toContain("[x] Revoke the leaked key hf_AbCdE… in Access Tokens (ticked by ada-l)");
  expect(lines).toContain("[ ] Confirm that the old key is refused (401)");
  expect(lines).toContain("+ How: Revoke the leaked key");
  expect(lines.join("\n")).not.toContain("<!--");
});

test("a table gives way until it fits", () => {
  const row = (...cells: readonly string[]) => cells.map((cell) => parseInline(cell));
  const rows = [row("When", "What"), row("today", "a long story about a key")];
  expect(table(rows, 20)).toEqual([
    "When   What",
    "─────  ─────────────",
    "today  a long story",
    "       about a key",
  ]);
});

test("a click ticks one box, and the boxes in code are none", () => {
  const body = "- [ ] one <!-- mark -->\n\n```\n- [ ] code\n```\n\n- [ ] *Optional:* two (ticked by `mia`)\n";
  expect(boxesOf(body).map(({ ticked, optional, by }) => [ticked, optional, by])).toEqual([
    [false, false, null],
    [false, true, "mia"],
  ]);
  expect(withClick(body, 1)).toBe(body.replace("- [ ] *Opt", "- [x] *Opt"));
  expect(withClick(withClick(body, 0), 0)).toBe(body);
});
