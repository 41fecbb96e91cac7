import { spawnSync } from "node:child_process";
import { expect, test } from "@jest/globals";
import { catalogue } from "../../../src/providers/catalogue.ts";
import { buildChecklist } from "../../../src/report/checklist.ts";
import { asking, bashWord, pasteable, powershellWord } from "../../../src/report/shell.ts";
import { nastyText, randomSource } from "./random-text.ts";
import { falStory, huggingfaceStory } from "./stories.ts";
import { emptyPlan, viewOf } from "./views.ts";

function bash(script: string, input = "") {
  return spawnSync("bash", ["-c", script], { input, encoding: "utf8" });
}

function bashBlocks(markdown: string): readonly string[] {
  return [...markdown.matchAll(/^```bash\n(?<script>.*?)\n```$/gmsu)].flatMap(
    ({ groups }) => groups?.script ?? [],
  );
}

test("every command of every provider is a sentence in bash", () => {
  const details = [
    ...catalogue.map((provider) =>
      buildChecklist(provider, emptyPlan, {
        order: "contain-now",
        today: "2025-10-13",
        repositoryName: "acme/shop",
        mask: "AbCd…",
        occurrencePaths: [],
        variables: provider.variables,
      }),
    ),
    viewOf(huggingfaceStory()).checklist,
    viewOf(falStory()).checklist,
  ].flatMap((checklist) => checklist.flatMap(({ items }) => items.map(({ detail = "" }) => detail)));
  const scripts = [...new Set(details.flatMap(bashBlocks))].filter((script) => !/<[a-z-]+>/u.test(script));
  expect(scripts.length).toBeGreaterThan(10);
  const joined = scripts.map((script, index) => `part_${index}() {\n${script}\n}`).join("\n");
  const { stderr } = spawnSync("bash", ["-n"], { input: joined, encoding: "utf8" });
  expect(stderr).toBe("");
  for (const script of scripts) expect(script).not.toMatch(/read -[a-z]*p/u);
});

test("the self-check tells a whole key from a broken one, and prints neither", () => {
  const { checklist } = viewOf(huggingfaceStory());
  const detail =
    checklist.flatMap(({ items }) => items).find(({ id }) => id === "create-new-key")?.detail ?? "";
  const script = bashBlocks(detail).find((each) => each.includes("grep")) ?? "";
  const body = "a1".repeat(17);
  expect(bash(script, `hf_${body}\n`).stdout).toBe("New key: \ncomplete\n");
  expect(bash(script, `hf_${body.slice(1)}\n`).stdout).toBe("New key: \nnot complete, copy it again\n");
});

test("the check hands the key to curl without naming it on the command line", () => {
  const { checklist } = viewOf(huggingfaceStory());
  const detail =
    checklist.flatMap(({ items }) => items).find(({ id }) => id === "confirm-old-key-dead")?.detail ?? "";
  const [script = ""] = bashBlocks(detail);
  const { stdout } = bash(`curl() { echo "args: $*"; cat; }\n${script}`, "some\\key%s\n");
  expect(stdout).toContain("Authorization: Bearer some\\key%s\n");
  expect(stdout.split("\n").find((line) => line.startsWith("args:"))).not.toContain("some");
});

test("a playbook's own question becomes one that can be pasted", () => {
  expect(pasteable(["read -rsp 'Token: ' TOKEN && echo", 'tool "$TOKEN"', "unset TOKEN"])).toEqual([
    "( printf 'Token: '; read -rs TOKEN; echo",
    '  tool "$TOKEN" )',
  ]);
  expect(pasteable(["tool", "other"])).toEqual(["tool", "other"]);
  expect(asking([["A", "B"]], [])).toHaveLength(2);
});

test("whatever the policy file says, a word stays one word", () => {
  const seed = Number(process.env.SEED ?? Date.now() % 2 ** 31);
  const random = randomSource(seed);
  const texts = Array.from({ length: 100 }, () => nastyText(random)).filter((each) => each !== "");
  const { stdout } = bash(`printf '%s\\n' ${texts.map(bashWord).join(" ")}`);
  const shown = texts.map((each) => each.toWellFormed().replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, " "));
  expect([seed, stdout]).toEqual([seed, `${shown.join("\n")}\n`]);
  expect(powershellWord("it's ‘so’")).toBe("'it''s ‘‘so’’'");
});
