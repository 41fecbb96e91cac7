import { expect, test } from "@jest/globals";
import { JsonReport } from "../../src/cli/json-report.ts";
import type { Reported } from "../../src/cli/reported.ts";
import { SarifReport } from "../../src/cli/sarif-report.ts";
import { TextReport } from "../../src/cli/text-report.ts";

const found: Reported = {
  rule: "acme-token",
  provider: "acme",
  path: "a.txt",
  rootPath: "a.txt",
  isInName: false,
  start: { line: 1, column: 1 },
  end: { line: 1, column: 9 },
  confidence: "high",
  severity: "high",
  level: "block",
  mask: "acme…",
  fingerprint: `local:${"0".repeat(32)}`,
  title: "Acme token",
  next: "Revoke it.",
};

test("a file with more findings than a call takes arguments is reported", () => {
  const many = Array.from({ length: 300_000 }, () => found);
  for (const report of [
    new JsonReport(() => undefined),
    new SarifReport(() => undefined),
    new TextReport(() => undefined, false),
  ])
    expect(() => report.add(many)).not.toThrow();
});
