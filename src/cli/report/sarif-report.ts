import { turnedOffNotes } from "../../policy/turned-off.ts";
import { version } from "../version.ts";
import type { Coverage, NotRead } from "./coverage.ts";
import { writeLong } from "./long-json.ts";
import type { Report, Write } from "./report.ts";
import { type Reported, toJson } from "./reported.ts";
import { whereFound } from "./where-found.ts";

const HOME = "https://github.com/rekey-app/rekey";

/**
 * SARIF 2.1.0 (docs.oasis-open.org/sarif/sarif/v2.1.0), with what GitHub's code scanning reads of it
 * (docs.github.com, SARIF support for code scanning; both read 2026-11-21).
 */
export class SarifReport implements Report {
  readonly #write: Write;
  readonly #found: Reported[] = [];

  constructor(write: Write) {
    this.#write = write;
  }

  async add(found: readonly Reported[]): Promise<void> {
    for (const one of found) this.#found.push(one);
  }

  async end(coverage: Coverage): Promise<void> {
    const ids = [...new Set(this.#found.map(({ rule }) => rule))];
    const log = {
      $schema: "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json",
      version: "2.1.0",
      runs: [
        {
          tool: { driver: driver(this.#found, ids) },
          columnKind: "utf16CodeUnits",
          originalUriBaseIds: { "%SRCROOT%": { description: { text: "The root of the work tree." } } },
          invocations: [invocation(coverage)],
          results: [],
        },
      ],
    };
    const toItem = (one: Reported): object => result(one, ids.indexOf(one.rule));
    await writeLong(this.#write, log, { name: "results", found: this.#found, toItem });
  }
}

function driver(found: readonly Reported[], ids: readonly string[]): object {
  const rules = ids.flatMap((id) => {
    const one = found.find(({ rule }) => rule === id);
    return one === undefined ? [] : [ruleOf(one)];
  });
  return { name: "Rekey", version: version(), informationUri: HOME, rules };
}

/** What code scanning calls critical, high, medium and low: 9.0, 7.0, 4.0 and more. */
const SECURITY_SEVERITY = { critical: "9.5", high: "8.0", medium: "5.0", low: "2.0" } as const;

const PRECISION = { high: "very-high", medium: "high", low: "medium" } as const;

function ruleOf({ rule, title, next, severity, level, confidence }: Reported): object {
  return {
    id: rule,
    name: title,
    shortDescription: { text: title },
    fullDescription: { text: `${title}, where others can read it.` },
    help: { text: next, markdown: next },
    defaultConfiguration: { level: levelOf(level) },
    properties: {
      tags: ["security", "secret"],
      precision: PRECISION[confidence],
      "security-severity": SECURITY_SEVERITY[severity],
    },
  };
}

function result(found: Reported, ruleIndex: number): object {
  const { rule, level, title, mask, next, fingerprint, start, end } = found;
  // A key in a name stands in no line; code scanning wants one all the same.
  const region = {
    startLine: start.line,
    startColumn: start.column,
    endLine: end.line,
    endColumn: end.column,
  };
  const artifactLocation = { uri: uriOf(found), uriBaseId: "%SRCROOT%" };
  return {
    ruleId: rule,
    ruleIndex,
    level: levelOf(level),
    // Code scanning shows the file as it is today, where an older line may be gone.
    message: { text: `${title} ${mask} was found${whereFound(found)}. ${next}` },
    locations: [{ physicalLocation: { artifactLocation, region } }],
    partialFingerprints: { "rekeyFingerprint/v1": fingerprint },
    properties: toJson(found),
  };
}

/** What stands in a commit itself stands in no file, and code scanning wants one. */
function uriOf({ rootPath, commit }: Reported): string {
  const path = rootPath === "" ? `.git/${commit ?? "commit"}` : rootPath;
  const names = path.replace(/^\//, "").split("/");
  return names.map((name) => encodeURIComponent(name.toWellFormed())).join("/");
}

function levelOf(level: Reported["level"]): "error" | "warning" {
  return level === "block" ? "error" : "warning";
}

function invocation({ unread, skipped, off }: Coverage): object {
  return {
    executionSuccessful: unread.length === 0,
    toolExecutionNotifications: [
      ...unread.map((one) => notification(one, "error")),
      ...skipped.map((one) => notification(one, "note")),
      ...turnedOffNotes(off).map((text) => ({ level: "note", message: { text } })),
    ],
  };
}

function notification({ reason, count, paths }: NotRead, level: "error" | "note"): object {
  const names = paths.length === 0 ? "" : `: ${paths.join(", ")}`;
  return { level, message: { text: `Not scanned, ${reason} (${count})${names}` } };
}
