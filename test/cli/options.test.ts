import { expect, test } from "@jest/globals";
import { parseRulesOptions, parseScanOptions } from "../../src/cli/options.ts";

function whatIsSaid(args: readonly string[]): string {
  try {
    parseScanOptions(args);
    return "";
  } catch (error) {
    return error instanceof Error ? error.message : "";
  }
}

test.each([
  ["--git", "--git needs a range of commits, such as main..HEAD. See rekey scan --help."],
  ["--git --staged", "--git needs a range of commits, such as main..HEAD. See rekey scan --help."],
  ["--git=", "--git needs a range of commits, such as main..HEAD. See rekey scan --help."],
  ["-o", "-o needs a file to write to. See rekey scan --help."],
  ["--staged=yes", "--staged takes no value. See rekey scan --help."],
  ["--formt json", "There is no option --formt; did you mean --format? See rekey scan --help."],
  ["--no-staged", "There is no option --no-staged. See rekey scan --help."],
  ["--constructor", "There is no option --constructor. See rekey scan --help."],
  ["-x", "There is no option -x. See rekey scan --help."],
  ["--git a..b --git c..d", "--git can be given once. See rekey scan --help."],
  ["--out a.txt", "There is no option --out; did you mean --output? See rekey scan --help."],
  ["--fail-on never", "--fail-on must be one of block, warn."],
  ["--format jason", "--format must be one of text, json, jsonl, sarif, github; did you mean json?"],
])("%s is told in our words", (args, words) => {
  expect(whatIsSaid(args.split(" "))).toBe(words);
});

test("what begins with a hyphen can be a value where it is joined, and a hyphen alone everywhere", () => {
  expect(parseScanOptions(["--output=-o.txt", "--diff", "-"])).toMatchObject({
    output: "-o.txt",
    target: { kind: "diff", file: "-" },
  });
  expect(parseScanOptions(["-j2", "--", "--git"])).toMatchObject({
    jobs: 2,
    target: { kind: "paths", paths: ["--git"] },
  });
});

test("of an option that a hook gives and a person again, the person's counts", () => {
  expect(parseScanOptions(["--fail-on", "block", "--fail-on", "warn"])?.failOn).toBe("warn");
});

test("a bar is there unless nobody wants it; help ends it before anything else", () => {
  expect([[], ["--no-progress"]].map((args) => parseScanOptions(args)?.hasProgress)).toEqual([true, false]);
  expect([parseScanOptions(["--staged", "--help"]), parseRulesOptions(["-h"])]).toEqual([
    undefined,
    undefined,
  ]);
});
