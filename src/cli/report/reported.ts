import type { Severity } from "../../incident/severity.ts";
import type { Confidence, Position } from "../../scan/match.ts";

/** What is told of a key that was found; never its value. */
export interface Reported {
  /** The id of the format or of a custom rule. */
  readonly rule: string;
  readonly provider: string;
  /** As the person named it; empty for what stands in a commit or tag itself. */
  readonly path: string;
  /** From the root of the work tree. */
  readonly rootPath: string;
  /** Of what stands in an annotated tag, that tag. */
  readonly commit?: string;
  /** The name of that tag. */
  readonly tag?: string;
  /** True when the key is in the name of the file, which has no line. */
  readonly isInName: boolean;
  readonly start: Position;
  readonly end: Position;
  readonly confidence: Confidence;
  readonly severity: Severity;
  readonly level: "block" | "warn";
  readonly mask: string;
  /** In formats that do not show it, a name that holds in this run alone. */
  readonly fingerprint: string;
  readonly keyId?: string;
  readonly variable?: string;
  /** What it is: "Hugging Face user access token". */
  readonly title: string;
  /** What to do about it, one sentence. */
  readonly next: string;
}

/** A finding as one object of JSON: the same names in JSON, JSON lines and the properties of SARIF. */
export function toJson(found: Reported): Readonly<Record<string, unknown>> {
  const { rule, provider, path, start, end, confidence, severity, level, mask } = found;
  return {
    rule,
    provider,
    path,
    ...originOf(found),
    startLine: start.line,
    startColumn: start.column,
    endLine: end.line,
    endColumn: end.column,
    ...(found.isInName ? { inName: true } : {}),
    confidence,
    severity,
    level,
    mask,
    fingerprint: found.fingerprint,
    ...(found.keyId === undefined ? {} : { keyId: found.keyId }),
    ...(found.variable === undefined ? {} : { variable: found.variable }),
  };
}

function originOf({ commit, tag }: Reported): Readonly<Record<string, unknown>> {
  if (tag !== undefined) return { tag, tagId: commit };
  return commit === undefined ? {} : { commit };
}
