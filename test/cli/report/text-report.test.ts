import { expect, test } from "@jest/globals";
import type { Reported } from "../../../src/cli/report/reported.ts";
import { TextReport } from "../../../src/cli/report/text-report.ts";

function aFinding(path: string, next: string): Reported {
  return {
    ...{ rule: "acme-token", provider: "acme", path, rootPath: path, isInName: false },
    ...{ start: { line: 1, column: 1 }, end: { line: 1, column: 9 } },
    ...{ confidence: "high", severity: "high", level: "block", mask: "acme…" },
    ...{ fingerprint: "own:1", title: "Acme token", next },
  };
}

test("what to do stands once below all findings in a row for which it is the same", async () => {
  let text = "";
  const report = new TextReport(async (more) => {
    text += more;
  }, false);
  await report.add([aFinding("a.txt", "Revoke it.")]);
  await report.add([aFinding("b.txt", "Revoke it."), aFinding("b.txt", "Look.")]);
  await report.add([aFinding("c.txt", "Look.")]);
  const found = { block: { keys: 1, places: 4 }, warn: { keys: 0, places: 0 } };
  await report.end({ files: 3, bytes: 30, skipped: [], unread: [], found, allowed: 0, off: [] }, 0.1);
  const line = (path: string) => `${path}:1:1  key  acme…  Acme token\n`;
  expect(text).toBe(
    `${line("a.txt")}${line("b.txt")}    Revoke it.\n\n${line("b.txt")}${line("c.txt")}    Look.\n\nFound 1 key at 4 places. Scanned: 3 files, 30 bytes in 0.10 s.\n`,
  );
});
