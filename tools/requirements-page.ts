import { cellCode } from "../src/report/markdown.ts";
import { count } from "../src/report/words.ts";
import type { Outcome, Proof, Requirement } from "./requirements.ts";

/** What the letters mean: docs/requirements.md groups its rows by nothing else. */
export const features: Readonly<Record<string, string>> = {
  F01: "finding the key",
  F02: "leaving placeholders and samples alone",
  F03: "one issue for each key, with its severity",
  F04: "the provider's checklist",
  F05: "proof that the old key is dead",
  F06: "checks by hand",
  F07: "advice on the new key",
  F08: "the places where it must be replaced",
  F09: "starting services again",
  F10: "proof that the new key works",
  F11: "what logs must show",
  F12: "the boxes that open the gate",
  F13: "the next rotation",
  F14: "other copies, other secrets",
  F15: "keeping the next key out of git",
  F16: "masks",
  F17: "good practice",
  F18: "troubleshooting",
  F19: "links",
  F20: "the log of the incident",
  F21: "the gate",
  F22: "signs of abuse",
  F23: "records for audits",
  F24: "going on meanwhile",
  F25: "several keys at once",
  F26: "places other than git",
};

/** docs/requirements.md: what the rotation guides ask for, and where each of it is done and seen. */
export function requirementsPage(requirements: readonly Requirement[]): string {
  const { done, partly, not } = Object.groupBy(requirements, ({ outcome }) => stateOf(outcome));
  return [
    "# Requirements",
    "<!-- Written by `npm run docs` from tools/requirements/rows.txt. -->",
    `Rekey automates what five guides to the rotation of leaked keys tell people to do. They ask for ${count(requirements.length, "thing")}, one in each row: ${done?.length ?? 0} are done as asked, ${partly?.length ?? 0} with a difference that the row names, and ${not?.length ?? 0} are left out, each for a reason.`,
    "A golden issue is a text that Rekey renders for an incident; `test/requirements.test.ts` looks up every file, text and test that stands here.",
    table(["Feature", "What it is"], Object.entries(features)),
    table(
      ["Row", "Feature", "What is asked for", "Done in", "Seen in"],
      requirements.map(({ row, features: names, asks, outcome }) => [
        String(row),
        names.join(" "),
        asks,
        doneIn(outcome),
        seenIn(outcome),
      ]),
    ),
    "",
  ].join("\n\n");
}

function stateOf(outcome: Outcome): "done" | "partly" | "not" {
  if (outcome.kind === "not") return "not";
  return outcome.but === undefined ? "done" : "partly";
}

function doneIn(outcome: Outcome): string {
  if (outcome.kind === "not") return `**Not.** ${outcome.why}`;
  const files = outcome.by.map((path) => `[\`${path.replace(/^src\/|\.ts$/gu, "")}\`](../${path})`);
  return outcome.but === undefined ? files.join(", ") : `${files.join(", ")}. *${outcome.but}*`;
}

function seenIn(outcome: Outcome): string {
  return outcome.kind === "not" ? "" : outcome.seen.map(proof).join("<br>");
}

function proof(seen: Proof): string {
  const name = seen.file.replace(/^test\/(?:unit\/report\/golden\/)?|\.test\.ts$|\.md$/gu, "");
  const what = seen.kind === "issue" ? cellCode(seen.text) : `"${seen.name}"`;
  return `[${name}](../${seen.file}): ${what}`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, head.map(() => "---"), ...rows];
  return lines.map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}
