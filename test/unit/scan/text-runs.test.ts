import { expect, test } from "@jest/globals";
import { TextRuns, textsIn } from "../../../src/scan/text-runs.ts";

const MEBIBYTE = 1024 * 1024;

test("a run that is longer than what is kept back stays one, wherever the chunks end", () => {
  const narrow = "KEY=0123456789;".repeat(20_000);
  const wide = [...narrow].join("\0");
  for (const bytes of [narrow, wide, `\u0001${wide}`, `${narrow}\u0001${wide}`].map(latin1)) {
    const whole = new TextRuns();
    whole.add(bytes);
    const runs = new TextRuns();
    const taken: string[] = [];
    for (let at = 0; at < bytes.length; at += 70_001) {
      runs.add(bytes.subarray(at, at + 70_001));
      taken.push(runs.take());
    }
    taken.push(runs.end());
    expect(taken.join("").split("\0").slice(1)).toEqual(whole.end().split("\0").slice(1));
    expect(new Set(taken.join("").split("\0").slice(1))).toEqual(new Set([narrow]));
  }
});

test("a run ends where no text is", () => {
  const text = `${"a".repeat(70_000)}\u0001${"b".repeat(70_000)}\u0001short\u0001\n${"c".repeat(9)}`;
  const runs = new TextRuns();
  for (const character of [text.slice(0, 100_000), text.slice(100_000)]) runs.add(latin1(character));
  expect(runs.end()).toBe(`\0${"a".repeat(70_000)}\0${"b".repeat(70_000)}\n\0${"c".repeat(9)}`);
});

test("a zero makes a binary file of one that has it in its first 4 MB", () => {
  const early = Buffer.alloc(5 * MEBIBYTE, "x");
  early[4 * MEBIBYTE - 1] = 0;
  const late = Buffer.alloc(5 * MEBIBYTE, "x");
  late[4 * MEBIBYTE] = 0;
  expect(textsIn(early)[0]?.length).toBe(5 * MEBIBYTE + 1);
  expect(textsIn(early)[0]?.charAt(0)).toBe("\0");
  expect(textsIn(late)[0]).toBe(late.toString("latin1"));
});

function latin1(text: string): Buffer {
  return Buffer.from(text, "latin1");
}

test("the colors of a terminal end no run: both readings of a log that PowerShell wrote have the same values", () => {
  const color = String.fromCharCode(27);
  const line = `KEY=${color}[33mjdbc:${color}[0m`;
  expect(textsIn(Buffer.from(`\uFEFF${line}`, "utf16le"))).toEqual([line, `\0${line}`]);
});
