import { z } from "zod";
import { severities } from "../incident/severity.ts";
import { FINGERPRINT } from "./allow.ts";
import { customRule, MOST_RULES } from "./custom-rule-file.ts";
import { glob, line } from "./fields.ts";
import { levels } from "./level.ts";
import { smokeTest } from "./smoke-test.ts";
import { target } from "./target.ts";

const commands = z.array(line(1000)).min(1).max(20);

const restartedProcess = z.strictObject({
  name: line(100),
  commands: commands.describe("Lines for bash."),
  powershell: commands.exactOptional().describe("The same for PowerShell."),
});

const origin = line(200).regex(
  /^https:\/\/[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::\d{1,5})?$/u,
  "must be https:// and a host, such as https://git.example.com",
);

const ruleNames = z.array(line(100)).min(1).max(50);

const pathLevel = z
  .strictObject({
    paths: z.array(glob).min(1).max(100),
    level: z.enum(levels),
    rules: ruleNames.exactOptional().describe("Ids of providers, formats and custom rules. Left out: all."),
  })
  .refine(({ level, rules }) => level !== "block" || rules !== undefined, {
    message: "must be warn or off where no rules are named: levels of paths alone make rules milder",
    path: ["level"],
    // Also where something else is wrong with it: people are told everything at once.
    when: ({ value }) => value instanceof Object,
  });

const allowEntry = z.strictObject({
  fingerprint: line(100)
    .regex(FINGERPRINT, "must be 64 hexadecimal digits, or local: and 32 of them, as Rekey shows them")
    .describe("Names the key without telling it. Rekey shows it with every warning."),
  reason: line(500),
  until: z.iso
    .date("must be a day such as 2026-06-30")
    .describe("The last day on which the entry counts, at most a year ahead."),
  by: line(100).exactOptional().describe("Who decided it."),
});

/** The policy file as people write it. `.github/rekey.yml` */
export const policyFile = z
  .strictObject({
    targets: z.array(target).max(30).describe("Where your keys are used and must be replaced."),
    processes: z.array(restartedProcess).max(10).describe("What must be started again to read a new key."),
    smokeTests: z.array(smokeTest).max(10).describe("How you see that the service works."),
    logs: z
      .strictObject({
        good: z.array(line(200)).max(20).default([]),
        bad: z.array(line(200)).max(20).default([]),
      })
      .describe("Lines that your log must show after a rotation, and lines that it must not."),
    fallback: line(500).describe("How the service goes on when the new key is refused."),
    reminder: z
      .string()
      .regex(/^(?:[1-9]|1\d|2[0-4])mo$|^[1-9]\d{0,2}d$/u, "must be months or days, such as 3mo or 90d")
      .describe("When to rotate next: months by the calendar (3mo) or days (90d)."),
    paths: z.strictObject({
      ignore: z
        .array(glob)
        .max(100)
        .default([])
        .describe("Files that are not scanned. The check lists them."),
      levels: z
        .array(pathLevel)
        .max(50)
        .default([])
        .describe("What findings do in some files. Later entries stand over earlier ones."),
    }),
    rules: z
      .record(line(100), z.enum(levels))
      .describe("What findings do: block, warn or off, by the id of a provider, a format or a custom rule."),
    allow: z.array(allowEntry).max(500).describe("Keys that are not reported for a while."),
    customRules: z.array(customRule).max(MOST_RULES).describe("Rules for keys that only you know."),
    importRules: z
      .array(
        line(200).regex(
          /^(?!\/|(?:.*\/)?\.\.?\/)[^\\]*\.toml$/u,
          "must be the path of a .toml file, from the root of the repository",
        ),
      )
      .max(5)
      .describe("Files of gitleaks or betterleaks whose rules hold as well: .gitleaks.toml"),
    severity: z
      .record(line(100), z.enum(severities))
      .describe("By the id of a provider or of a token format."),
    revoke: z
      .union(
        [
          z.literal("off"),
          z.literal(false),
          z.strictObject({
            role: z.enum(["write", "maintain", "admin"]).describe("The least role that may."),
          }),
        ],
        "must be off, or a section with role",
      )
      .describe("Who may let Rekey revoke a leaked key at its provider: maintain (the default), or off."),
    verify: z
      .union(
        [
          z.enum(["on", "off"]),
          z.boolean(),
          z.strictObject({
            hosts: z
              .record(line(100), origin)
              .describe(
                "Where you run GitLab, Vault, Coolify and the like, by the id of the provider; https://gitlab.com, too, if that is where your keys are from.",
              ),
          }),
        ],
        "must be on, off, or a section with hosts",
      )
      .describe(
        "Whether Rekey asks providers if a leaked key still works: on (the default), off, or on with hosts.",
      ),
  })
  .partial();

export type PolicyFile = z.output<typeof policyFile>;
