import { expect, test } from "@jest/globals";
import { hasNearbyWord } from "../../../src/scan/nearby.ts";
import { SourceText } from "../../../src/scan/texts/source-text.ts";
import { acmeKey, provider, scan } from "./acme.ts";

interface Place {
  readonly path: string;
  readonly text: string;
  readonly offset: number;
}

function near(words: readonly string[], { path, text, offset }: Place): boolean {
  return hasNearbyWord(words, new SourceText(path, Buffer.from(text)), offset);
}

const LINES = 20;

/** Twenty lines, the key in the tenth, the word as many lines further down. */
function textWith(distance: number, lineEnd = "\n"): { readonly text: string; readonly offset: number } {
  const key = acmeKey();
  const lines = Array.from({ length: LINES }, (_, line) => {
    const words = [...(line === 10 + distance ? ["Rocket"] : []), ...(line === 10 ? [key] : []), "text"];
    return words.join(" ");
  });
  const text = lines.join(lineEnd);
  return { text, offset: text.indexOf(key) };
}

test.each([
  [-6, false],
  [-5, true],
  [-1, true],
  [0, true],
  [1, true],
  [5, true],
  [6, false],
])("a word %d lines away counts: %s", (distance, counts) => {
  for (const lineEnd of ["\n", "\r\n"]) {
    const { text, offset } = textWith(distance, lineEnd);
    expect(near(["rocket"], { path: "a.txt", text: text, offset: offset })).toBe(counts);
  }
});

test("at the edges of a file there are fewer lines", () => {
  expect(near(["rocket"], { path: "a", text: "key\nrocket", offset: 0 })).toBe(true);
  expect(near(["rocket"], { path: "a", text: "rocket\nkey", offset: 7 })).toBe(true);
  expect(near(["rocket"], { path: "a", text: "key", offset: 0 })).toBe(false);
  expect(near(["rocket"], { path: "a", text: "\nkey", offset: 1 })).toBe(false);
});

test("the path counts, in any letter case", () => {
  expect(near(["rocket"], { path: "src/Rocket.ts", text: "key", offset: 0 })).toBe(true);
  expect(near(["moon", "rocket"], { path: "src/rocket.ts", text: "key", offset: 0 })).toBe(true);
  expect(near(["moon"], { path: "src/rocket.ts", text: "key", offset: 0 })).toBe(false);
});

test("in a line without end a word counts when it is not too far away", () => {
  const text = `rocket${"x".repeat(4_000)}KEY${"x".repeat(20_000)}moon`;
  expect(near(["rocket"], { path: "a", text: text, offset: 4_006 })).toBe(true);
  expect(near(["moon"], { path: "a", text: text, offset: 4_006 })).toBe(false);
});

test("a format that asks for a word is found near it only, in the hunk that shows it", () => {
  const wordy = provider({ nearby: ["rocket"] });
  const patch = (context: string): string => `@@ -1,1 +1,2 @@\n ${context}\n+${acmeKey()}`;
  expect(scan({ kind: "patch", path: "a", patch: patch("Rocket:") }, [wordy])).toHaveLength(1);
  expect(scan({ kind: "patch", path: "a", patch: patch("moon:") }, [wordy])).toEqual([]);
  expect(scan({ kind: "patch", path: "rocket.env", patch: patch("moon:") }, [wordy])).toHaveLength(1);
});

test("the answer is the same however often it is asked for", () => {
  const [here, far] = [textWith(3), textWith(7)];
  const [near, away] = [here, far].map(({ text }) => new SourceText("a.txt", Buffer.from(text)));
  for (let times = 0; times < 20; times++) {
    expect(near && hasNearbyWord(WORDS, near, here.offset)).toBe(true);
    expect(away && hasNearbyWord(WORDS, away, far.offset)).toBe(false);
  }
});

/** One list, as a format has it. */
const WORDS = ["rocket"];
