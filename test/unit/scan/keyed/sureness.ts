import { expect } from "@jest/globals";
import type { FormatContext, TokenFormat } from "../../../../src/formats/token-format.ts";
import { createScanner } from "../../../../src/scan/scanner.ts";
import { mixedText } from "../../drawn-text.ts";
import { provider } from "../acme.ts";

/** Keys of 24 letters and digits that only Acme's words tell from others. */
export function keyed(context: Partial<FormatContext> = {}, format: Partial<TokenFormat> = {}) {
  return provider({
    keywords: ["acme", "routing_key"],
    pattern: /(?<![A-Za-z0-9])(?<secret>[A-Za-z0-9]{24,32})(?![A-Za-z0-9])/g,
    context: { by: "named", ...context },
    ...format,
  });
}

export const named = createScanner([keyed({ not: ["site_secret"] })]);
export const nearby = createScanner([keyed({ by: "nearby" })]);

/** How sure the scanner is of the value at `§`; undefined where it finds nothing. */
export function sureness(
  text: string,
  { scanner = named, path = "", value = key() } = {},
): string | undefined {
  const [found, ...others] = scanner.scan(path, Buffer.from(text.replace("§", value))).matches;
  expect(others).toEqual([]);
  if (found !== undefined) expect(found.secret.reveal("fingerprint")).toBe(value);
  return found?.confidence;
}

/** Not one that is taken for words by chance: of 24 drawn letters and digits, one in four thousand was. */
export function key(): string {
  return mixedText(24);
}
