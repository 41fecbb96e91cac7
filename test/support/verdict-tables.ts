import { describe, expect, test } from "@jest/globals";
import { catalogue } from "../../src/providers/catalogue.ts";
import { interpret } from "../../src/providers/interpret.ts";
import type { Verification } from "../../src/providers/verification.ts";

type Row = readonly [what: string, status: number, body: string, expected: string];

/** What providers really answer, by the id of the verification, and what each answer must be taken for. */
export type VerdictTables = Readonly<Record<string, readonly Row[]>>;

/** One test for each row. */
export function testVerdicts(tables: VerdictTables): void {
  describe.each(Object.entries(tables))("%s", (id, rows) => {
    test.each(rows)("%s (%i %s) is %s", (_, status, body, expected) => {
      const verdict = interpret(verificationOf(id), { status, headers: {}, body });
      expect(verdict.kind === "unknown" ? verdict.reason : verdict.kind).toBe(expected);
    });
  });
}

/** The verification with this id. */
export function verificationOf(id: string): Verification {
  const found = catalogue.flatMap(({ verifications }) => verifications).find((one) => one.id === id);
  if (found === undefined) throw new Error(`No verification ${id}`);
  return found;
}
