import { expect, test } from "@jest/globals";
import { Count } from "../../src/cli/coverage.ts";
import { Progress } from "../../src/cli/progress.ts";

const LINE_GONE = "\r\u001b[K";

/** A scan of four files on a terminal, one second each. */
function shownOn(screen: { readonly isTTY: boolean; readonly columns: number }, isWanted = true) {
  const written: string[] = [];
  let now = 0;
  const terminal = { ...screen, write: (text: string) => written.push(text) };
  const progress = new Progress(terminal, isWanted, () => now);
  const count = new Count();
  progress.tell(count);
  progress.expect({ amount: 4, by: ["file", "skipped"] });
  for (const kind of ["file", "commit", "skipped"] as const) {
    now += 1_000;
    count.files += 1_000;
    progress.step(kind);
    progress.tell(count);
    progress.tell(count);
  }
  progress.hide();
  progress.hide();
  return written;
}

test("a terminal has a bar while it takes long, and nothing at the end", () => {
  const [first, second, third, ...rest] = shownOn({ isTTY: true, columns: 80 });
  expect(first).toBe(`${LINE_GONE}${"█".repeat(6)}${"░".repeat(18)}  25 %  1,000 files, 0 bytes; 0 found`);
  expect(second).toContain(" 25 %  2,000 files");
  expect(third).toContain(" 50 %  3,000 files");
  expect(rest).toEqual([LINE_GONE]);
});

test("when all is read, a terminal has the fingerprints that are still to be made", () => {
  const written: string[] = [];
  let now = 0;
  const terminal = { isTTY: true, columns: 80, write: (text: string) => written.push(text) };
  const progress = new Progress(terminal, true, () => now);
  const count = new Count();
  progress.expect({ amount: 1, by: ["file"] });
  now += 1_000;
  progress.tell(count, 7);
  progress.step("file");
  now += 1_000;
  progress.tell(count, 7);
  const bar = `${"░".repeat(24)}   0 %  `;
  expect(written.map((text) => text.replace(LINE_GONE, ""))).toEqual([
    `${bar}0 files, 0 bytes; 0 found`,
    "0 files, 0 bytes; 0 found; 7 fingerprints to make",
  ]);
});

test("a narrow terminal has a shorter line: one that wraps could not be taken back", () => {
  for (const text of shownOn({ isTTY: true, columns: 30 }))
    expect(text.replace(LINE_GONE, "").length).toBeLessThan(30);
});

test("nothing is said where nobody looks, or nobody wants it", () => {
  expect(shownOn({ isTTY: false, columns: 80 })).toEqual([]);
  expect(shownOn({ isTTY: true, columns: 80 }, false)).toEqual([]);
});
