import { type HunkLine, hunksOf } from "../scan/texts/text-block.ts";

/** So many lines around a change may give it its meaning; git is asked for them, GitHub's API shows three. */
const AROUND = 5;
const SHOWN = 3;

/** True when a patch of GitHub's leaves out lines that stand near added ones. */
export function isNarrow(patch: string): boolean {
  return hunksOf(patch).some((lines) => {
    const first = lines.findIndex(({ added }) => added);
    const last = lines.findLastIndex(({ added }) => added);
    if (first < 0) return false;
    // The file begins or ends there where fewer are shown.
    return (lines[0]?.number ?? 1) > 1 || lines.length - 1 - last >= SHOWN;
  });
}

/** The patch with the lines around it as the file has them; undefined where it does not fit to the file. */
export function widened(patch: string, text: string): string | undefined {
  const lines = text.split("\n");
  const shown = hunksOf(patch).flat();
  if (!shown.every((line) => fits(line, lines))) return undefined;
  const length = lines.at(-1) === "" ? lines.length - 1 : lines.length;
  const added = new Set(shown.filter((line) => line.added).map(({ number }) => number));
  return stretchesAround([...added], length)
    .map(({ from, to }) => {
      const body = lines.slice(from - 1, to);
      const marked = body.map((line, index) => `${added.has(from + index) ? "+" : " "}${line}`);
      return [`@@ -0,0 +${from},${body.length} @@`, ...marked].join("\n");
    })
    .join("\n");
}

/** A patch may write letters beyond ASCII in another way than the file. */
function fits({ number, text }: HunkLine, lines: readonly string[]): boolean {
  const line = lines[number - 1];
  return line !== undefined && (line === text || /[\u0080-\uffff]/.test(line));
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** What touches is one. */
function stretchesAround(numbers: readonly number[], length: number): readonly Stretch[] {
  const stretches: Stretch[] = [];
  for (const number of numbers) {
    const [from, to] = [Math.max(1, number - AROUND), Math.min(length, number + AROUND)];
    const last = stretches.at(-1);
    if (last !== undefined && from <= last.to + 1) stretches.splice(-1, 1, { from: last.from, to });
    else stretches.push({ from, to });
  }
  return stretches;
}
