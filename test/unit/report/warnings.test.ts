import { expect, test } from "@jest/globals";
import { storedFingerprint } from "../../../src/incident/fingerprint.ts";
import type { GatedWarning } from "../../../src/report/gate-view.ts";
import { warningAnnotations, warningSection } from "../../../src/report/warnings.ts";
import { sha } from "./views.ts";

const warning: GatedWarning = {
  provider: { id: "basic-auth", name: "Basic authentication" },
  format: { name: "password" },
  mask: "hunt…",
  fingerprint: storedFingerprint("ab".repeat(32)),
  location: { commit: sha("a"), path: "test/a.py", startLine: 7, endLine: 7 },
};

test("warnings are counted, named with their places, and said not to block", () => {
  expect(warningSection([], 5)).toEqual([]);
  expect(warningSection([warning], 5)).toEqual([
    "### Warnings",
    "1 warning. It does not block. If one is a real key, please replace and revoke it all the same.",
    "- `test/a.py`, line 7, in commit aaaaaaa: Basic authentication password `hunt…`",
  ]);
  const [, head, list] = warningSection(Array(7).fill(warning), 2);
  expect(head).toMatch(/^7 warnings\. They do not block\./u);
  expect(list?.split("\n")).toHaveLength(3);
  expect(list).toContain("- and 5 more warnings.");
});

test("an annotation tells how to silence it; what stands in no file has none", () => {
  expect(warningAnnotations([warning])).toEqual([
    {
      level: "warning",
      path: "test/a.py",
      startLine: 7,
      endLine: 7,
      title: "Possibly leaked: basic authentication password hunt…",
      message: `This does not block. If it is a real key, replace and revoke it: it stays readable in commit aaaaaaa. If it is none, list the fingerprint ${"ab".repeat(32)} under allow in .github/rekey.yml.`,
    },
  ]);
  const guess = { ...warning, provider: { id: "generic", name: "Generic" } };
  expect(warningAnnotations([guess])[0]?.message).toContain(
    "If it is none, write rekey:allow into a comment in this line, or list the fingerprint",
  );
  const itself = { ...warning.location, path: "" };
  expect(warningAnnotations([{ ...warning, location: itself }])).toEqual([]);
  expect(warningAnnotations(Array(300).fill(warning))).toHaveLength(100);
});

test("names of rules and paths do nothing", () => {
  const hostile = {
    ...warning,
    format: { name: "<b>@you" },
    location: { ...warning.location, path: "a`\n# b" },
  };
  expect(warningSection([hostile], 5).join("\n")).not.toMatch(/<b>|@you|^# b/mu);
});

test("of what opens nothing it is said what it is, and not that it must be revoked", () => {
  const id: GatedWarning = {
    ...warning,
    provider: { id: "acme", name: "Acme" },
    format: { name: "access key id", note: "It only names a key." },
  };
  expect(warningAnnotations([id])).toMatchObject([
    {
      title: "Acme access key id hunt…",
      message: expect.stringMatching(/^This does not block\. It only names a key\. If all is well, /u),
    },
  ]);
});
