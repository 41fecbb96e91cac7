import { hash } from "node:crypto";
import { publishedKeys } from "./published-keys.ts";

const DIGESTS: ReadonlySet<string> = new Set(
  publishedKeys.split("\n").flatMap((line) => (line.startsWith("#") ? [] : line.split(" "))),
);

/** True for a key that a standard, a vendor or a development tool prints for everybody. */
export function isPublished(value: string): boolean {
  const digits = value.replace(/^0x/, "");
  return DIGESTS.has(hash("sha256", digits, "hex").slice(0, 16));
}
