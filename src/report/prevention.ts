import type { ChecklistItem } from "../incident/checklist.ts";
import { blocks } from "./blocks.ts";
import { mainVariable, type Recipe } from "./checklist-facts.ts";
import { codeBlock, details, link } from "./markdown.ts";

const PUSH_PROTECTION =
  "https://docs.github.com/en/code-security/secret-scanning/introduction/about-push-protection";

/** Keeping the next key out of git. */
export function preventNextTime(recipe: Recipe): ChecklistItem {
  const name = mainVariable(recipe);
  return {
    id: "prevent-next-time",
    text: "Keep the next key out of git",
    required: false,
    detail: blocks(
      "Ignore the files that hold keys (`.gitignore`), and take them out of git without deleting them:",
      codeBlock("gitignore", [".env", ".env.*", "!.env.example"]),
      codeBlock("bash", ["git rm --cached .env"]),
      "Keep an example with names and no values (`.env.example`):",
      codeBlock("ini", [`${name}=`]),
      details("Scan before each commit (.pre-commit-config.yaml)", preCommit),
      details("Read the key from the environment, and fail early", readEarly(name)),
      `Let GitHub refuse pushes with known keys: ${link("push protection", PUSH_PROTECTION)}. Clear the outputs of notebooks before you commit them.`,
    ),
  };
}

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
