import type { KeyTraits } from "./validity.ts";

/** How bad it is that a key is known to others, worst first. */
export const severities = ["critical", "high", "medium", "low"] as const;

export type Severity = (typeof severities)[number];

/** The worse of two severities. */
export function worse(a: Severity, b: Severity): Severity {
  return severities.indexOf(a) <= severities.indexOf(b) ? a : b;
}

/** Words in roles and permissions that mean: whoever has the key can change things, or everything. */
const POWERFUL = /\b(?:admin|administrator|owner|root|superuser|full[_ -]?access|write|delete)\b|^\*$/iu;

/** How bad it is that strangers have a key that works: worse when its provider says that it can change things. */
export function severityOfLiving(severity: Severity, { role, scopes = [] }: KeyTraits): Severity {
  const isPowerful = [role ?? "", ...scopes].some((words) => POWERFUL.test(words.replaceAll(/[_:.]/gu, " ")));
  return worse(severity, isPowerful ? "critical" : "high");
}
