import { expect, test } from "@jest/globals";
import { readClaims } from "../../../bench/quality-claims.ts";

test("gitleaks and betterleaks tell the text that they take for a secret", () => {
  const report = JSON.stringify([{ RuleID: "generic-api-key", File: "/f/3/.env", Secret: "abc", Line: 1 }]);
  for (const name of ["gitleaks", "betterleaks"] as const)
    expect(readClaims(name, report)).toEqual([{ path: "/f/3/.env", texts: ["abc"] }]);
  expect(readClaims("gitleaks", "[]\n")).toEqual([]);
});

test("TruffleHog tells a secret alone, and with its other half where there is one", () => {
  const line = (raw: string, both: string) =>
    JSON.stringify({
      SourceMetadata: { Data: { Filesystem: { file: "/f/3/a.py", line: 2 } } },
      DetectorName: "AWS",
      Raw: raw,
      RawV2: both,
    });
  expect(readClaims("trufflehog", `${line("id", "idsecret")}\n${line("one", "")}\n`)).toEqual([
    { path: "/f/3/a.py", texts: ["id", "idsecret"] },
    { path: "/f/3/a.py", texts: ["one"] },
  ]);
  expect(readClaims("trufflehog", "")).toEqual([]);
});

test("secretlint tells the place, and masks the text", () => {
  const report = JSON.stringify([
    { filePath: "/f/3/a.py", messages: [{ ruleId: "x", range: [4, 9], message: "*****" }] },
    { filePath: "/f/4/b.py", messages: [] },
  ]);
  expect(readClaims("secretlint", report)).toEqual([
    { path: "/f/3/a.py", texts: [], place: { start: 4, end: 9 } },
  ]);
});

test("Kingfisher tells its findings on one line, and figures on the next", () => {
  const findings = [{ rule: { id: "x" }, finding: { path: "/f/3/a.py", snippet: "abc", line: 1 } }];
  const report = `${JSON.stringify({ findings })}\n${JSON.stringify({ stats: { total: 1 } })}\n`;
  expect(readClaims("kingfisher", report)).toEqual([{ path: "/f/3/a.py", texts: ["abc"] }]);
});

test("a report that is no report is an error, and not a scanner without findings", () => {
  for (const name of ["gitleaks", "secretlint"] as const) expect(() => readClaims(name, "")).toThrow();
});
