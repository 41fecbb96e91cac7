import { expect, test } from "@jest/globals";
import {
  cellCode,
  code,
  codeBlock,
  codeLink,
  codes,
  details,
  link,
  plain,
  prose,
  text,
} from "../../../src/report/markdown.ts";
import { nastyText, randomSource } from "./random-text.ts";

const SEED = Number(process.env.SEED ?? Date.now() % 2 ** 31);
const RUNS = 4000;
const invisible = /[\p{Cf}\p{Cs}\p{Zl}\p{Zp}]|(?![\n])\p{Cc}/u;

function forNastyTexts(property: (outside: string) => void): void {
  const random = randomSource(SEED);
  for (let run = 0; run < RUNS; run++) {
    const outside = nastyText(random);
    try {
      property(outside);
    } catch (error) {
      throw new Error(`SEED=${SEED} run ${run}: ${JSON.stringify(outside)}`, { cause: error });
    }
  }
}

/** What a browser shows of the entities. */
function decoded(markdown: string): string {
  return markdown.replace(/&#(\d+);/gu, (_, point) => String.fromCodePoint(Number(point)));
}

test("text shows the same characters and none that does anything", () => {
  forNastyTexts((outside) => {
    const shown = text(outside);
    expect(shown.replace(/&#\d+;/gu, "")).not.toMatch(/[&<>`*_[\]#@~|\\$]/u);
    expect(shown).not.toMatch(/\n|\r/u);
    expect(shown).not.toMatch(invisible);
    expect(shown).not.toMatch(/:\S/u);
    expect(shown).not.toMatch(/^\s|^[-+=]|^\d+[.)]/u);
    expect(shown).not.toMatch(/www\.|gh-\d/iu);
    expect(decoded(shown).replaceAll("\u200b", "")).toBe(plain(outside));
    expect(decoded(shown)).not.toMatch(/[@#:][A-Za-z0-9/]/u);
  });
});

test("text is cut to its limit, never inside a character", () => {
  expect(plain("x".repeat(300))).toHaveLength(200);
  expect(plain("x".repeat(9) + "\u{1f511}".repeat(9), 11)).toBe(`${"x".repeat(9)}…`);
  expect(plain("short", 5)).toBe("short");
});

test("code keeps its content inside, on one line, and shows what is unseen", () => {
  forNastyTexts((outside) => {
    const shown = code(outside, 10_000);
    expect(shown).not.toMatch(/\n|\r/u);
    expect(shown).not.toMatch(invisible);
    if (outside === "") return;
    const { fence = "", inner = "" } = /^(?<fence>`+)(?<inner>.*?)`+$/u.exec(shown)?.groups ?? {};
    const content = shown.slice(fence.length, shown.length - fence.length);
    expect(inner).not.toBe("");
    expect([...content.matchAll(/`+/gu)].map(([run]) => run)).not.toContain(fence);
    expect(content).not.toMatch(/^`|`$/u);
  });
  expect(code("a\nb")).toBe("`a␊b`");
  expect(code("a\u202eb")).toBe("`a⟨U+202E⟩b`");
  expect(code("a`b")).toBe("``a`b``");
  expect(code("`")).toBe("`` ` ``");
  expect(codes(["a", "b", "c"])).toBe("`a`, `b` and `c`");
  expect(code(" a ")).toBe("`  a  `");
  expect(code("")).toBe("(empty)");
});

test("code in a table cell holds no bare pipe", () => {
  forNastyTexts((outside) => expect(cellCode(outside)).not.toMatch(/\||\n/u));
  expect(cellCode("a|b")).toBe("<code>a&#124;b</code>");
  expect(cellCode("a.b")).toBe("`a.b`");
});

test("a code block cannot be left from inside", () => {
  forNastyTexts((outside) => {
    const lines = codeBlock("bash", [outside, "end"]).split("\n");
    const fence = lines.at(-1) ?? "";
    expect(lines[0]).toBe(`${fence}bash`);
    expect(fence).toMatch(/^`{3,}$/u);
    expect(lines.slice(1, -1).filter((line) => line.includes(fence))).toEqual([]);
    expect(lines.join("")).not.toMatch(invisible);
  });
  expect(codeBlock("ba`sh\n", ["x"])).toBe("```bash\nx\n```");
});

test("links lead to the web only, and end where they should", () => {
  forNastyTexts((outside) => {
    const shown = link(outside, `https://example.com/${outside}`);
    expect(shown).toMatch(/^(?:[^[\]]*|\[[^[\]]*\]\(https:\/\/example\.com\/[^()\s<>"'`\\|[\]]*\))$/u);
  });
  for (const url of [
    "javascript:alert(1)",
    "data:text/html,x",
    "//evil",
    "ftp://a/b",
    "https://u:p@a/b",
    "nonsense",
    "",
  ])
    expect(link("label", url)).toBe("label");
  expect(codeLink("a]b", "https://example.com/a(b)")).toBe("[`a]b`](https://example.com/a%28b%29)");
});

test("prose links web addresses and nothing else", () => {
  expect(prose("Open https://dev.example.com/a?b=c, then @you")).toBe(
    "Open [https&#58;&#8203;//dev.example.com/a?b=c](https://dev.example.com/a?b=c), then &#64;&#8203;you",
  );
  expect(prose("[x](https://evil.example)")).toBe(text("[x](https://evil.example)"));
  forNastyTexts((outside) => {
    const shown = prose(outside).replace(/\[[^[\]]*\]\(https?:\/\/[^()\s]+\)/gu, "");
    expect(shown.replace(/&#\d+;/gu, "")).not.toMatch(/[&<>`*_[\]#@~|\\$\n]/u);
  });
});

test("a fold escapes its summary", () => {
  expect(details("a</summary><b>", "body")).toBe(
    "<details>\n<summary>a&#60;/summary&#62;&#60;b&#62;</summary>\n\nbody\n\n</details>",
  );
});
