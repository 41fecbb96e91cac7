import { expect, test } from "@jest/globals";
import { safeName } from "../../../src/cli/findings/safe-name.ts";
import { catalogue } from "../../../src/providers/catalogue.ts";
import { createScanner } from "../../../src/scan/scanner.ts";
import { aKey } from "../world.ts";

const scanner = createScanner(catalogue);

test("a key in a name becomes a mask, also where the name has several lines or says it in another way", () => {
  const [one, other] = [aKey(), aKey()];
  const encoded = [...other].map((letter) => `%${letter.charCodeAt(0).toString(16)}`).join("");
  const base64 = Buffer.from(`token = ${one}`).toString("base64url");
  for (const [name, hidden] of [
    [`backup/${one}/a.txt`, one],
    [`\u00e9\n${one}\n/${other}.txt`, other],
    [`a/${encoded}.txt`, encoded],
    [`a/${base64}.txt`, base64],
  ] as const) {
    const safe = safeName(scanner, name);
    expect(safe).not.toContain(hidden.slice(0, -2));
    expect(safe).not.toContain(hidden.slice(-12));
    expect(safe.endsWith(".txt")).toBe(name.endsWith(".txt"));
  }
  expect(safeName(scanner, "src/a.ts")).toBe("src/a.ts");
});
