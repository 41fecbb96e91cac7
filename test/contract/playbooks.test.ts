import { spawnSync } from "node:child_process";
import { describe, expect, test } from "@jest/globals";
import { assertNever } from "../../src/incident/assert-never.ts";
import { catalogue } from "../../src/providers/catalogue.ts";
import type { KeyCheck, Playbook, Provider } from "../../src/providers/provider.ts";
import { createScanner } from "../../src/scan/scanner.ts";
import { emptyArraysOf, isPrefix, isProse, stringsOf } from "./playbook-strings.ts";

/** A key on the command line of a program, where every user of the machine can read it. */
const KEY_AS_ARGUMENT = /\b(?:curl|wget|http)\b[^|]*\$\{?[A-Z_]*(?:KEY|TOKEN|SECRET|PASSWORD)\b/;

const scanner = createScanner(catalogue);
const saidByBash = readByBash(catalogue.flatMap(scriptsOf));

describe.each(catalogue)("the playbook of $name", (provider) => {
  const { playbook } = provider;
  const strings = stringsOf(playbook);
  const prose = strings.filter(isProse);

  test("is one line a string, without stray spaces", () => {
    const whole = strings.filter((string) => !isPrefix(string));
    expect(whole.filter(({ text }) => text === "" || text !== text.trim())).toEqual([]);
    expect(strings.filter(({ text }) => /[\r\n]/.test(text))).toEqual([]);
    expect(prose.filter(({ text }) => text.includes("  "))).toEqual([]);
  });

  test("speaks calmly and in plain characters", () => {
    expect(prose.filter(({ text }) => /[!–—‘’“”]|\p{Extended_Pictographic}/u.test(text))).toEqual([]);
  });

  test("has complete Markdown", () => {
    const odd = (text: string, mark: string): boolean => text.split(mark).length % 2 === 0;
    expect(prose.filter(({ text }) => odd(text, "`") || odd(text, "**"))).toEqual([]);
  });

  test("has placeholders only for application, environment and date", () => {
    const names = prose.flatMap(({ text }) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]));
    expect(names.filter((name) => !["app", "environment", "date"].includes(name ?? ""))).toEqual([]);
  });

  test("links over https only", () => {
    const urls = strings.filter(({ path }) => path.endsWith("url"));
    for (const { text } of urls) expect(new URL(text).protocol).toBe("https:");
    expect(strings.filter(({ text }) => text.includes("http://"))).toEqual([]);
  });

  test("leaves no list empty", () => {
    expect(emptyArraysOf(playbook)).toEqual([]);
  });

  test("holds nothing that looks like a key", () => {
    const keyLike = strings.filter(
      ({ text }) =>
        scanner.scan("", Buffer.from(text)).matches.length > 0 || text.split(/[^A-Za-z0-9]/).some(isRandom),
    );
    expect(keyLike).toEqual([]);
  });

  test("says the risk as a part of a sentence", () => {
    expect(playbook.risk).toMatch(/^[a-z].*[^.]$/);
  });

  test("identifies a key by no more than 8 of its characters", () => {
    const counts = [...playbook.identify.matchAll(/(\d+) characters/g)].map((match) => Number(match[1]));
    expect(counts.filter((count) => count > 8)).toEqual([]);
    expect(longParts(playbook.identify, provider)).toEqual([]);
  });

  test("has checks that give nothing away and tell alive from dead", () => {
    expectConsistent(playbook.check);
    if (playbook.alternativeCheck !== undefined) expectConsistent(playbook.alternativeCheck);
    const lines = strings.filter(({ path }) => /\.lines\.\d+$/.test(path));
    expect(lines.filter(({ text }) => KEY_AS_ARGUMENT.test(text))).toEqual([]);
  });

  test("has commands that bash can read", () => {
    for (const script of scriptsOf(provider)) expect(saidByBash.get(script)).toBe("");
  });

  test("has a self-check that takes whole new keys and nothing around them", () => {
    if (playbook.create.selfCheck === undefined) return;
    const { pattern, shape } = playbook.create.selfCheck;
    expect(shape).not.toMatch(/\.$/);
    // What grep -E, PowerShell and Python read in the same way.
    expect(pattern).toMatch(/^\^.*\$$/);
    expect(pattern).not.toMatch(/\(\?|\\[a-zA-Z|]|[*+}]\?/);
    const expression = new RegExp(pattern);
    const accepted = provider.formats.map(({ samples }) => {
      const secrets = samples.match().map(({ secret }) => secret);
      for (const secret of secrets) {
        for (const spoiled of [`${secret} `, ` ${secret}`, `"${secret}"`, `${secret}\r`]) {
          expect(expression.test(spoiled)).toBe(false);
        }
      }
      return new Set(secrets.map((secret) => expression.test(secret)));
    });
    expect(accepted.filter((answers) => answers.size > 1)).toEqual([]);
    expect(accepted.filter((answers) => answers.has(true))).not.toEqual([]);
  });
});

test.each(catalogue)("$name has names of variables", ({ variables }) => {
  expect(variables.filter((name) => !/^[A-Z][A-Z0-9_]*$/.test(name))).toEqual([]);
  expect(variables).not.toEqual([]);
  expect(new Set(variables).size).toBe(variables.length);
});

function scriptsOf({ playbook }: Provider): readonly string[] {
  const scripts = [playbook.revoke.command, playbook.check, playbook.alternativeCheck].map(bashLines);
  return scripts.filter(({ length }) => length > 0).map((lines) => lines.join("\n"));
}

/** What bash says to each script, which is nothing when it can read it. A small process starts all the others. */
function readByBash(scripts: readonly string[]): ReadonlyMap<string, string> {
  const eachOfThem =
    'for script; do printf %s "$script" | bash -n 2>&1 || echo unreadable; printf "\\0"; done';
  const { stdout } = spawnSync("bash", ["-c", eachOfThem, "bash", ...scripts], { encoding: "utf8" });
  const said = stdout.split("\0");
  return new Map(scripts.map((script, index) => [script, said[index] ?? "nothing at all"]));
}

function bashLines(command: Playbook["revoke"]["command"] | KeyCheck): readonly string[] {
  return command !== undefined && "language" in command && command.language === "bash" ? command.lines : [];
}

function isRandom(word: string): boolean {
  return word.length >= 20 && /\d/.test(word) && /[A-Za-z]/.test(word);
}

/** Parts of nine characters that stand in a key, other than the words that all keys of a format share. */
function longParts(text: string, { formats: own }: Provider): readonly string[] {
  const keywords = own.flatMap((format) => format.keywords);
  const secrets = own.flatMap((format) => format.samples.match().map(({ secret }) => secret));
  return Array.from(text, (_, index) => text.slice(index, index + 9)).filter(
    (part) =>
      part.length === 9 &&
      // Seed phrases are made of words that stand in every text.
      !/^[a-z ]+$/.test(part) &&
      secrets.some((secret) => secret.includes(part)) &&
      !keywords.some((keyword) => keyword.includes(part.toLowerCase())),
  );
}

function expectConsistent(check: KeyCheck): void {
  switch (check.kind) {
    case "http":
      expect(check.header.name).toMatch(/^[A-Za-z-]+$/);
      expect(check.header.prefix).toMatch(/^(?:[A-Za-z]+ )?$/);
      expect(check.alive).toMatch(/^[23]\d\d\b/);
      expect(check.dead).toMatch(/^\d\d\d\b/);
      expect(check.dead.slice(0, 3)).not.toBe(check.alive.slice(0, 3));
      expect(check.otherwise).toMatch(/\.$/);
      break;
    case "command":
      expect(check.alive).not.toBe(check.dead);
      expect(check.otherwise).toMatch(/\.$/);
      break;
    case "none":
      expect(check.why).toMatch(/\.$/);
      break;
    default:
      assertNever(check);
  }
}
