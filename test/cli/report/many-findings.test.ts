import { setImmediate } from "node:timers/promises";
import { expect, test } from "@jest/globals";
import { safeJson } from "../../../src/cli/printable.ts";
import type { Coverage } from "../../../src/cli/report/coverage.ts";
import { writeLong } from "../../../src/cli/report/long-json.ts";
import { type Format, formats, openReport } from "../../../src/cli/report/report.ts";
import { type Reported, toJson } from "../../../src/cli/report/reported.ts";

const finding: Reported = {
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

const found = { block: { keys: 1, places: 1 }, warn: { keys: 0, places: 0 } };
const coverage: Coverage = { files: 3, bytes: 30, skipped: [], unread: [], found, allowed: 0, off: [] };

/** What a report writes of findings, each time only when there is room for it. */
async function written(format: Format, findings: readonly Reported[]): Promise<string> {
  let [text, isFull] = ["", false];
  const report = await openReport(
    format,
    async (more) => {
      expect({ format, isFull }).toEqual({ format, isFull: false });
      isFull = true;
      await setImmediate();
      isFull = false;
      text += more;
    },
    false,
  );
  await report.add(findings);
  await report.add(findings);
  await report.end(coverage, 0.1);
  return text;
}

test("a report waits until there is room for more", async () => {
  const many = Array.from({ length: 300 }, () => finding);
  for (const format of formats)
    expect((await written(format, many)).match(/acme…/gu)?.length).toBeGreaterThanOrEqual(600);
});

test("a file with more findings than a call takes arguments is reported", async () => {
  const many = Array.from({ length: 300_000 }, () => finding);
  for (const format of ["json", "sarif"] as const) {
    const report = await openReport(format, async () => undefined, false);
    await report.add(many);
  }
});

test("a list of any length is written as the document would have it", async () => {
  const odd = { ...finding, path: 'a"findings": []\n\u2028.txt' };
  for (const list of [[], [odd], Array.from({ length: 500 }, () => odd)]) {
    const pieces: string[] = [];
    const document = { version: "1", findings: [], coverage: { paths: [odd.path], findings: {} } };
    const write = async (text: string): Promise<void> => {
      pieces.push(text);
    };
    await writeLong(write, document, { name: "findings", found: list, toItem: toJson });
    expect(pieces.join("")).toBe(`${safeJson({ ...document, findings: list.map(toJson) }, 2)}\n`);
    expect(pieces.length > 1).toBe(list.length > 1);
  }
});
