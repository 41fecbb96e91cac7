import { z } from "zod";
import { severities } from "../incident/severity.ts";
import { LinearPattern } from "../scan/custom/linear-pattern.ts";
import { glob, line } from "./fields.ts";
import { matchesGlob } from "./glob.ts";
import { levels } from "./level.ts";
import type { PolicyRule } from "./policy-rule.ts";

/** More of them take too long to compile and to try. */
export const MOST_RULES = 50;

const KEYWORD = /^[^\r\n]{3,100}$/u;

/** A team's own rule as people write it; see {@link customRuleProblems} for what else must be true of it. */
export const customRule = z.strictObject({
  id: line(60).regex(/^[a-z0-9][a-z0-9-]*$/u, "must consist of lower-case letters, digits and hyphens"),
  name: line(100).exactOptional().describe("What the key is, as people call it: shop token."),
  severity: z.enum(severities).default("high"),
  level: z.enum(levels).default("block"),
  regex: line(2000).describe("In the syntax of RE2; the group named secret is the key."),
  group: z
    .int()
    .min(0)
    .max(50)
    .exactOptional()
    .describe("The number of the group that is the key, where none is named secret."),
  keywords: z
    .array(z.string().regex(KEYWORD, "must have three characters or more"))
    .min(1)
    .max(20)
    .describe("One of these stands near every key, in any letter case."),
  entropy: z
    .number()
    .min(0)
    .max(8)
    .exactOptional()
    .describe("Values with less, in bits a character, are none."),
  paths: z.array(glob).min(1).max(100).exactOptional().describe("Only in these files. Left out: in all."),
  match: z.array(line(2000)).min(1).max(20).describe("Samples that the rule must find."),
  ignore: z.array(line(2000)).max(20).default([]).describe("Samples that it must not find."),
  allow: z.array(line(1000)).max(20).default([]).describe("Expressions for values that are none."),
});

export type RuleFile = z.output<typeof customRule>;

/** A rule of a file that was checked before. */
export function toPolicyRule(file: RuleFile): PolicyRule | undefined {
  const pattern = LinearPattern.compile(file.regex);
  return typeof pattern === "string" ? undefined : withPattern(file, pattern);
}

/** A rule with its expression, which was compiled before. */
export function withPattern(file: RuleFile, pattern: LinearPattern): PolicyRule {
  const { id, name = id, severity, level, group, entropy, paths } = file;
  const allow = file.allow
    .map((source) => LinearPattern.compile(source))
    .filter((one) => typeof one !== "string");
  return {
    id,
    name,
    severity,
    level,
    keywords: file.keywords.map((keyword) => keyword.toLowerCase()),
    pattern,
    ...(group === undefined ? {} : { group }),
    ...(entropy === undefined ? {} : { entropy }),
    isInScope: (path) => paths?.some((one) => matchesGlob(path, one)) ?? true,
    isAllowed: ({ secret }) => allow.some((one) => one.test(secret)),
    source: JSON.stringify([id, file.regex, file.keywords, group, entropy, paths, file.allow, level]),
  };
}
