import { codeBlock, details } from "./markdown.ts";

/** A word for bash and zsh: whatever stands in it stays one word and is not expanded. */
export function bashWord(outside: string): string {
  const word = oneLine(outside);
  return /^[\w@%+=:,./-]+$/u.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;
}

/** A word for PowerShell, which takes typographic apostrophes for quotes as well. */
export function powershellWord(outside: string): string {
  return `'${oneLine(outside).replace(/['\u2018-\u201b]/gu, "$&$&")}'`;
}

/** A string literal for Python. */
export function pythonWord(outside: string): string {
  return JSON.stringify(oneLine(outside));
}

/** A name that programs can read from the environment; a placeholder for anything else. */
export function variableWord(name: string | undefined): string {
  return name !== undefined && /^[A-Za-z_]\w{0,99}$/u.test(name) ? name : "YOUR_VARIABLE";
}

/** The same command in other languages, folded. */
export function folded(summary: string, language: string, lines: readonly string[]): string {
  return details(summary, codeBlock(language, lines));
}

/**
 * Lines that ask for a secret without showing it, in parentheses: a shell reads the whole block before it runs
 * it, so that a pasted block cannot answer its own question, and the secret is gone when the block ends.
 */
export function asking(
  secrets: readonly (readonly [prompt: string, variable: string])[],
  lines: readonly string[],
) {
  const questions = secrets.map(
    ([prompt, variable]) => `printf ${bashWord(`${prompt}: `)}; read -rs ${variable}; echo`,
  );
  const [first = "", ...rest] = [...questions, ...lines];
  return [`( ${first}`, ...rest.slice(0, -1).map((line) => `  ${line}`), `  ${rest.at(-1) ?? "true"} )`];
}

/**
 * A playbook's own command, fit for pasting: `read -p` exists in bash only, and a pasted block without
 * parentheses would answer its own question.
 */
export function pasteable(lines: readonly string[]): readonly string[] {
  const asked = lines.flatMap((line) => {
    if (/^unset\b/u.test(line)) return [];
    const { silent = "", prompt, name } = QUESTION.exec(line)?.groups ?? {};
    return prompt === undefined ? [line] : [`printf ${prompt}; read -r${silent} ${name}; echo`];
  });
  return lines.some((line) => QUESTION.test(line)) ? asking([], asked) : lines;
}

const QUESTION = /^read -r(?<silent>s?)p (?<prompt>'[^'%\\]*') (?<name>\w+)(?: && echo)?$/u;

function oneLine(outside: string): string {
  return outside.toWellFormed().replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, " ");
}
