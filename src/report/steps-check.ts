import type { ChecklistGroup, ChecklistItem } from "../incident/checklist.ts";
import type { SmokeTest } from "../incident/target.ts";
import { blocks, bullets, numbered } from "./blocks.ts";
import { mainVariable, type Recipe } from "./checklist-facts.ts";
import { answerInBrackets, keyCheckText } from "./key-check-text.ts";
import { code, codeBlock, details, prose, text } from "./markdown.ts";
import { bashWord, folded, powershellWord } from "./shell.ts";

/** Seeing that the service lives on the new key. */
export function checkSteps(recipe: Recipe): ChecklistGroup {
  const smokeTests = recipe.plan.smokeTests.map((smokeTest, index) => smokeTestItem(smokeTest, index + 1));
  return {
    title: "Check that it works",
    items: [startsWithoutErrors(recipe), newKeyAccepted(recipe), ...smokeTests, logsAreClean(recipe)],
  };
}

function startsWithoutErrors(recipe: Recipe): ChecklistItem {
  const name = mainVariable(recipe);
  return {
    id: "starts-without-errors",
    text: "Confirm that the application starts without errors",
    required: true,
    detail: blocks(
      "Has the new value arrived? In the environment of the application, this prints its first 4 characters and its length. Compare both with the new key: a wrong length is often a space at the end.",
      codeBlock("bash", [`printf '%.4s… (%s characters)\\n' "$${name}" "\${#${name}}"`]),
      folded("PowerShell", "powershell", [
        `& { $key = "$env:${name}"; "$($key.Substring(0, [Math]::Min(4, $key.Length)))… ($($key.Length) characters)" }`,
      ]),
      folded("Python, with a .env file", "bash", [
        `python3 -c "import os; from dotenv import load_dotenv; load_dotenv(); key = os.getenv('${name}', ''); print(key[:4] + '…', len(key))"`,
      ]),
      folded("Node and Bun, with a .env file", "bash", [
        `node --env-file=.env -e "const key = process.env.${name} ?? ''; console.log(key.slice(0, 4) + '…', key.length)"`,
        `bun --eval "const key = process.env.${name} ?? ''; console.log(key.slice(0, 4) + '…', key.length)"`,
      ]),
    ),
  };
}

function newKeyAccepted({ provider, plan, facts }: Recipe): ChecklistItem {
  const { check, alternativeCheck } = provider.playbook;
  const again =
    check.kind === "none"
      ? "The words under **Confirm that the old key is refused** hold here, too."
      : `Run the check of the old key again, and give it the new key this time. It must answer: ${check.alive}`;
  return {
    id: "new-key-accepted",
    text: `Confirm that the new key is accepted${answerInBrackets(check, "alive")}`,
    required: true,
    detail: blocks(
      facts.order === "zero-downtime" ? keyCheckText(check) : again,
      alternativeCheck === undefined ? "" : details("Another way to check", keyCheckText(alternativeCheck)),
      plan.fallback === undefined
        ? ""
        : `If the new key is refused and the service must go on: ${prose(plan.fallback)}`,
    ),
  };
}

function smokeTestItem({ name, steps, request }: SmokeTest, position: number): ChecklistItem {
  return {
    id: `smoke-test-${position}`,
    text: `Try it out: ${text(name)}`,
    required: true,
    detail: blocks(
      numbered(steps.map((step) => prose(step))),
      request === undefined ? "" : requestText(request),
    ),
  };
}

function requestText({ method, url, body, expect, automatic }: NonNullable<SmokeTest["request"]>): string {
  const [verb, address] = [bashWord(method), bashWord(url)];
  const posted = body === undefined ? "" : ` -H 'Content-Type: application/json' --data ${bashWord(body)}`;
  const sent = body === undefined ? "" : ` -ContentType 'application/json' -Body ${powershellWord(body)}`;
  return blocks(
    codeBlock("bash", [`curl -sS -X ${verb} ${address}${posted}`]),
    folded("PowerShell", "powershell", [
      `Invoke-RestMethod -Method ${powershellWord(method)} -Uri ${powershellWord(url)}${sent}`,
    ]),
    expect === undefined ? "" : `When all is well it answers:\n\n${codeBlock("", [expect])}`,
    automatic === true
      ? "Rekey asks this by itself once the old key is revoked and replaced, and ticks the step when the answer is right."
      : "",
  );
}

function logsAreClean({ provider, plan }: Recipe): ChecklistItem {
  const known = [...plan.badLogLines, ...provider.playbook.badLogLines.map(unquoted)];
  const isStatusKnown = provider.playbook.check.kind !== "http" || known.some((line) => line.includes("401"));
  const bad = [...new Set(isStatusKnown ? known : [...known, "401"])];
  return {
    id: "logs-are-clean",
    text: "Confirm that the logs show no authentication errors",
    required: true,
    detail: blocks(
      plan.goodLogLines.length === 0
        ? ""
        : `${these(plan.goodLogLines)} should appear:\n\n${bullets(plan.goodLogLines.map((line) => code(line)))}`,
      bad.length === 0 ? "" : `${these(bad)} should not appear:\n\n${bullets(bad.map((line) => code(line)))}`,
      "Read the log at its normal level: at debug level some programs print keys.",
    ),
  };
}

function these(lines: readonly string[]): string {
  return lines.length === 1 ? "This" : "These";
}

function unquoted(line: string): string {
  return line.replace(/^`+ ?|`+$/gu, "").trim();
}
