import type { ChecklistGroup, ChecklistItem } from "../incident/checklist.ts";
import type { RestartedProcess, RotationPlan, Target } from "../incident/target.ts";
import { blocks, bullets } from "./blocks.ts";
import type { Recipe } from "./checklist-facts.ts";
import { codeBlock, codes, text } from "./markdown.ts";
import type { NamedTarget } from "./named-target.ts";
import { readersText } from "./readers-text.ts";
import { folded } from "./shell.ts";
import { elsewhereItems } from "./steps-elsewhere.ts";
import { restartsItself, targetItems } from "./target-steps.ts";

/** Putting the new key wherever the old one was, and making programs read it. */
export function replaceSteps(recipe: Recipe): ChecklistGroup {
  const { targets, processes } = recipe.plan;
  const placed = targets.map((target, index) => atItsPlace(target, index, recipe));
  const here = placed.filter(({ target }) => target.foundIn?.repository === undefined);
  const isRestarted = processes.length > 0 || named(targets).some(restartsItself);
  return {
    title: "Replace it everywhere",
    items: [
      ...here.flatMap(targetItems),
      ...(namesItsPlaces(recipe.plan) ? [] : [replaceEverywhere(recipe, here.length > 0)]),
      ...elsewhereItems(recipe, placed),
      ...processes.map((restarted, index) => restartItem(restarted, index + 1)),
      ...(isRestarted ? [] : [restartServices(here.some(({ target }) => restartsItself(target)))]),
    ],
  };
}

/** True where the policy says where the service runs; a file on a laptop is one place of many. */
export function namesItsPlaces({ targets }: RotationPlan): boolean {
  return named(targets).some(({ kind }) => kind !== "local-file");
}

/** Only people know all places: what a repository shows of them is a help. */
function named(targets: readonly Target[]): readonly Target[] {
  return targets.filter(({ foundIn }) => foundIn === undefined);
}

/** Counted among all of its kind, shown or not: who can see a repository changes, and ticks stay with their steps. */
function atItsPlace(target: Target, index: number, recipe: Recipe): NamedTarget {
  const position = recipe.plan.targets.slice(0, index + 1).filter(({ kind }) => kind === target.kind).length;
  const variables = target.variables.length > 0 ? target.variables : recipe.facts.variables.slice(0, 1);
  return { target, position, variables, recipe };
}

/** Nobody told us where the service runs. */
function replaceEverywhere({ plan, facts }: Recipe, others: boolean): ChecklistItem {
  return {
    id: "replace-everywhere",
    text: others ? "Replace the key everywhere else it is used" : "Replace the key everywhere it is used",
    required: true,
    detail: blocks(
      "Hosting, containers, CI secrets, scheduled jobs, notebooks, the machines of your colleagues.",
      namesText(facts.variables.slice(0, 20)),
      readersText(plan.readers),
      "If your team lists its targets in `.github/rekey.yml`, the next checklist names them one by one.",
    ),
  };
}

function namesText(names: readonly string[]): string {
  const told = codes(names);
  if (names.length < 2) return told === "" ? "" : `Programs read it under the name ${told}.`;
  return `Programs read it under one of these names: ${told}.`;
}

function restartItem({ name, commands, powershell }: RestartedProcess, position: number): ChecklistItem {
  return {
    id: `restart-${position}`,
    text: `Restart ${text(name)}`,
    required: true,
    detail: blocks(
      "Stop it (Ctrl+C), then start it again:",
      codeBlock("bash", commands),
      powershell === undefined ? "" : folded("PowerShell", "powershell", powershell),
      bullets(warnings([...commands, ...(powershell ?? [])].join("\n"))),
    ),
  };
}

function warnings(commands: string): readonly string[] {
  return [
    ...(/--reload|--watch|nodemon|run dev/u.test(commands)
      ? ["Reloading by itself is not enough: it watches the code and does not read `.env` again."]
      : []),
    ...(/debug/iu.test(commands)
      ? ["This starts with a debug log, which may print keys. Use a quieter level where others read the log."]
      : []),
  ];
}

function restartServices(others: boolean): ChecklistItem {
  return {
    id: "restart-services",
    text: `Restart or redeploy everything${others ? " else" : ""} that reads the key`,
    required: true,
    detail: "Most programs read the environment once, when they start. Workers and scheduled jobs count too.",
  };
}
