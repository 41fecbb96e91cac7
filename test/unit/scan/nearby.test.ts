import { expect, test } from "@jest/globals";
import { hasNearbyWord } from "../../../src/scan/nearby.ts";
import { acmeKey, provider, scan } from "./acme.ts";

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
    expect(hasNearbyWord(["rocket"], "a.txt", text, offset)).toBe(counts);
  }
});

test("at the edges of a file there are fewer lines", () => {
  expect(hasNearbyWord(["rocket"], "a", "key\nrocket", 0)).toBe(true);
  expect(hasNearbyWord(["rocket"], "a", "rocket\nkey", 7)).toBe(true);
  expect(hasNearbyWord(["rocket"], "a", "key", 0)).toBe(false);
  expect(hasNearbyWord(["rocket"], "a", "\nkey", 1)).toBe(false);
});

test("the path counts, in any letter case", () => {
  expect(hasNearbyWord(["rocket"], "src/Rocket.ts", "key", 0)).toBe(true);
  expect(hasNearbyWord(["moon", "rocket"], "src/rocket.ts", "key", 0)).toBe(true);
  expect(hasNearbyWord(["moon"], "src/rocket.ts", "key", 0)).toBe(false);
});

test("in a line without end a word counts when it is not too far away", () => {
  const text = `rocket${"x".repeat(4_000)}KEY${"x".repeat(20_000)}moon`;
  expect(hasNearbyWord(["rocket"], "a", text, 4_006)).toBe(true);
  expect(hasNearbyWord(["moon"], "a", text, 4_006)).toBe(false);
});

test("a format that asks for a word is found near it only, in the hunk that shows it", () => {
  const wordy = provider({ nearby: ["rocket"] });
  const patch = (context: string): string => `@@ -1,1 +1,2 @@\n ${context}\n+${acmeKey()}`;
  expect(scan({ kind: "patch", path: "a", patch: patch("Rocket:") }, [wordy])).toHaveLength(1);
  expect(scan({ kind: "patch", path: "a", patch: patch("moon:") }, [wordy])).toEqual([]);
  expect(scan({ kind: "patch", path: "rocket.env", patch: patch("moon:") }, [wordy])).toHaveLength(1);
});
