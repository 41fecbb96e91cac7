import { z } from "zod";

const texts = z.array(z.string()).default([]);

const allowlist = z.looseObject({
  condition: z.string().default("OR"),
  regexTarget: z.string().default("secret"),
  regexes: texts,
  stopwords: texts,
  paths: texts,
  commits: texts,
  targetRules: texts,
});

/** One or, as older files have it, a single one. */
const allowlists = z.array(allowlist).default([]);

/** A rule of gitleaks or betterleaks. Source: config/config.go of gitleaks, docs/config.md of betterleaks, read 2026-11. */
export const tomlRule = z.looseObject({
  id: z.string(),
  description: z.string().default(""),
  regex: z.string().default(""),
  path: z.string().default(""),
  secretGroup: z.int().min(0).default(0),
  entropy: z.number().default(0),
  keywords: texts,
  allowlist: allowlist.exactOptional(),
  allowlists,
});

/** The file, with its rules still unread: one that cannot be read does not spoil the others. */
export const tomlFile = z.looseObject({
  rules: z.array(z.unknown()).default([]),
  extend: z
    .looseObject({ path: z.string().default(""), url: z.string().default(""), disabledRules: texts })
    .default({ path: "", url: "", disabledRules: [] }),
  allowlist: allowlist.exactOptional(),
  allowlists,
});

export type TomlRule = z.output<typeof tomlRule>;

export type TomlAllowlist = z.output<typeof allowlist>;
