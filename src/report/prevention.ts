import type { ChecklistItem } from "../incident/checklist.ts";
import { isEnvFile } from "../targets/env-files.ts";
import { blocks } from "./blocks.ts";
import { mainVariable, type Recipe } from "./checklist-facts.ts";
import { codeBlock, codes, details, link } from "./markdown.ts";
import { bashWord } from "./shell.ts";

const PUSH_PROTECTION =
  "https://docs.github.com/en/code-security/secret-scanning/introduction/about-push-protection";

/** The files that programs read keys from, out of git. */
export function ignoreEnvFiles(recipe: Recipe): ChecklistItem {
  const tracked = recipe.facts.remains?.trackedFiles ?? [];
  const leaked = recipe.facts.occurrencePaths.filter(isEnvFile);
  const files = [tracked, leaked, [".env"]].find(({ length }) => length > 0) ?? [];
  const isAre = tracked.length === 1 ? "is" : "are";
  return {
    id: "ignore-env-files",
    text: "Let git ignore the files that hold keys",
    required: false,
    detail: blocks(
      tracked.length === 0
        ? ""
        : `**${codes(tracked)} ${isAre} still tracked.** What stands in there is read by everybody who can read the repository.`,
      "In `.gitignore`:",
      codeBlock("gitignore", [".env", ".env.*", "*.env", "!.env.example"]),
      tracked.length + leaked.length === 0
        ? "Where git tracks one all the same, take it out without deleting it:"
        : "Take them out of git without deleting them:",
      codeBlock(
        "bash",
        files.slice(0, 10).map((path) => `git rm --cached -- ${bashWord(path)}`),
      ),
      "Keep an example with names and no values (`.env.example`):",
      codeBlock("ini", [`${mainVariable(recipe)}=`]),
    ),
  };
}

/** Keeping the next key out of git. */
export function preventNextTime(recipe: Recipe): ChecklistItem {
  const name = mainVariable(recipe);
  return {
    id: "prevent-next-time",
    text: "Keep the next key out of git",
    required: false,
    detail: blocks(
      details("Scan before each commit (husky, or .git/hooks/pre-commit)", ownHook),
      details("Scan before each commit (.pre-commit-config.yaml)", preCommit),
      details("Read the key from the environment, and fail early", readEarly(name)),
      `Let GitHub refuse pushes with known keys: ${link("push protection", PUSH_PROTECTION)}. Clear the outputs of notebooks before you commit them.`,
    ),
  };
}

const ownHook = blocks(
  codeBlock("bash", ["npm install --global github:rekey-app/rekey"]),
  "In `.husky/pre-commit`; or in `.git/hooks/pre-commit`, executable and below a first line `#!/bin/sh`:",
  codeBlock("sh", ["rekey scan --staged --fail-on block"]),
);

const preCommit = blocks(
  codeBlock("yaml", [
    "repos:",
    "  - repo: https://github.com/gitleaks/gitleaks",
    "    rev: v8.28.0",
    "    hooks:",
    "      - id: gitleaks",
  ]),
  codeBlock("bash", ["pre-commit install"]),
);

function readEarly(name: string): string {
  return blocks(
    codeBlock("python", [
      "import os",
      "",
      `key = os.environ.get("${name}")`,
      "if not key:",
      `    raise RuntimeError("${name} is not set")`,
    ]),
    codeBlock("js", [`const key = process.env.${name};`, `if (!key) throw new Error("${name} is not set");`]),
  );
}
