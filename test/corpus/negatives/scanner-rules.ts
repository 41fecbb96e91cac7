import { draft } from "../context.ts";
import type { Dice } from "../dice.ts";
import { capital, noun, project } from "../words.ts";
import type { NegativeWriter } from "./all.ts";

/** Files that say what keys look like, and what is none. */
export const scannerRuleNegatives: Readonly<Record<string, NegativeWriter>> = {
  "rules of scanners": (dice) =>
    dice.pick([
      () =>
        draft(
          dice.pick([".gitleaks.toml", "rules.yml", "detectors.py"]),
          dice.many(
            5,
            () =>
              `[[rules]]\nid = "${project(dice)}-token"\nregex = '''${expression(dice)}'''\nkeywords = ["${noun(dice)}", "token", "api_key"]`,
          ),
        ),
      () =>
        draft(dice.pick([".gitleaks.toml", ".betterleaks.toml", "config/gitleaks.toml"]), allowlists(dice)),
      () =>
        draft(
          dice.pick(["rules/tokens.yml", "detectors.yaml", ".semgrep/secrets.yml"]),
          "rules:",
          dice.many(4, () =>
            [
              `  - id: ${project(dice)}.secret.${dice.number(1, 3)}`,
              `    name: ${capital(noun(dice))} API Token`,
              `    pattern-regex: '${expression(dice)}'`,
              `    keywords: [${noun(dice)}_token, ${noun(dice)}-secret]`,
              `    min_entropy: ${dice.number(2, 4)}.5`,
              `    message: Hard-coded secret of ${noun(dice)} found; store it in a vault.`,
            ].join("\n"),
          ),
        ),
      () =>
        draft(
          dice.pick(["tools/scan/patterns.go", "internal/detect/rules.go"]),
          `var keyPat = regexp.MustCompile(detectors.PrefixRegex([]string{"${noun(dice)}", "${noun(dice)}"}) + \`\\b([a-zA-Z0-9]{32})\\b\`)`,
          dice.many(3, () => `var ${noun(dice)}TokenPat = regexp.MustCompile(\`${expression(dice)}\`)`),
        ),
    ])(),
};

/** What rules look for. */
function expression(dice: Dice): string {
  return dice.pick([
    "(?i)(api[_-]?key|token|secret)['\\\"]?\\s*[:=]\\s*['\\\"]?([a-z0-9]{32,45})",
    "\\b(AKIA|ASIA)[A-Z2-7]{16}\\b",
    "ghp_[0-9a-zA-Z]{36}",
    "xox[baprs]-([0-9a-zA-Z]{10,48})",
    "sk_live_[0-9a-zA-Z]{24}",
    "-----BEGIN[ A-Z0-9_-]{0,100}PRIVATE KEY-----",
    "hf_[a-zA-Z]{34}",
    "eyJ[A-Za-z0-9_-]{10,}\\.[A-Za-z0-9_-]{10,}",
    "(?:postgres|mysql)://[^\\s:@]+:[^\\s@]+@",
    "(?i)[\\w.-]{0,50}?(?:adobe)(?:[ \\t\\w.-]{0,20})[\\s'\"]{0,3}(?:=|>|:{1,3}=|=>|,)[\\x60'\"\\s=]{0,5}([a-f0-9]{32})(?:[\\x60'\"\\s;]|\\\\[nr]|$)",
    "dt0c01\\.(?i)[a-z0-9]{24}\\.[a-z0-9]{64}",
  ]);
}

/** What a team does not want to hear of again: whole commits, files, words, and expressions for what is no key. */
function allowlists(dice: Dice): string {
  return [
    "[extend]",
    "useDefault = true",
    `disabledRules = ["${noun(dice)}-api-key", "generic-api-key"]`,
    "",
    "[[allowlists]]",
    `description = "${capital(noun(dice))} fixtures and old commits"`,
    'condition = "OR"',
    `commits = ["${dice.hex(40)}", "${dice.hex(40)}"]`,
    `paths = ['''(?:^|/)${noun(dice)}/testdata/.*\\.(?:env|key)$''', '''go\\.(?:mod|sum|work)$''']`,
    `stopwords = ["${dice.hex(32)}", "${noun(dice)}_secret", "000000", "client_secret_"]`,
    `regexes = ['''^\\$(?:\\d+|{\\d+})$''', '''(?i)^(?:a+|b+|.)$''', '''.+EXAMPLE(?:KEY)?$''']`,
    'regexTarget = "match"',
    `targetRules = ["${project(dice)}-token"]`,
    "",
    "[[rules]]",
    `id = "${project(dice)}-token"`,
    `description = "Identified a ${noun(dice)} token, risking unauthorized access."`,
    `regex = '''${expression(dice)}'''`,
    `entropy = ${dice.number(2, 4)}.${dice.number(1, 9)}`,
    "secretGroup = 1",
    `keywords = ["${noun(dice)}", "secret"]`,
  ].join("\n");
}
