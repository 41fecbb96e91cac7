import type { TokenFormat } from "../../src/formats/token-format.ts";

/** Short texts that, repeated, keep a bad pattern busy: almost-keys and the characters that keys are made of. */
export function hostileUnits(format: TokenFormat): readonly string[] {
  const whole = format.samples.match()[0]?.secret ?? "";
  const characters = ["a", "A", "0", "-", "_", "/", "+", "=", " ", ":", "\\n"];
  const almost = [whole.slice(0, -1), whole.slice(0, whole.length / 2), `${whole}.`];
  const starts = format.keywords.slice(0, 3).flatMap((keyword) => [keyword, `${keyword}a`, `${keyword}0`]);
  return [...characters, ...starts, ...almost].filter((unit) => unit !== "");
}

/** The unit over and over, with one keyword in front. */
export function hostileLine(format: TokenFormat, unit: string, length: number): string {
  return (format.keywords[0] ?? "") + unit.repeat(Math.ceil(length / unit.length));
}

/** How long the pattern takes to find all there is. */
export function millisecondsOf(pattern: RegExp, text: string): number {
  const start = performance.now();
  for (const _ of text.matchAll(pattern));
  return performance.now() - start;
}
