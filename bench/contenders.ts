/** The scanners that are compared where they are on PATH. */
export type ContenderName = "gitleaks" | "betterleaks" | "trufflehog" | "kingfisher";

/** How a scanner is run: with its own defaults, a report in JSON on standard output, and nothing sent anywhere. */
export interface Contender {
  readonly name: ContenderName;
  readonly treeArgv: (folder: string) => readonly string[];
  readonly historyArgv: (folder: string, isBare: boolean) => readonly string[];
  /** Stands once in what is reported of each finding. */
  readonly mark: string;
  /** The exit codes of a scan that ended well. */
  readonly endsWell: readonly number[];
}

const LEAKS_REPORT = ["--no-banner", "--exit-code", "0", "--report-format", "json", "--report-path", "-"];

const TRUFFLEHOG_SILENT = ["--no-verification", "--no-update", "--json"];

const KINGFISHER_SILENT = ["--no-validate", "--no-update-check", "--format", "jsonl"];

/**
 * Run on 2026-11-22: gitleaks 8.26, betterleaks 1.4.1, trufflehog 3.60. The options and codes of kingfisher are those of
 * its docs/USAGE.md (read 2026-11); it was never run here.
 */
export const contenders: readonly Contender[] = [
  { name: "gitleaks", ...leaks("gitleaks") },
  { name: "betterleaks", ...leaks("betterleaks") },
  {
    name: "trufflehog",
    treeArgv: (folder) => ["trufflehog", "filesystem", folder, ...TRUFFLEHOG_SILENT],
    // Of a bare repository it reads nothing, and ends well, unless it is told.
    historyArgv: (folder, isBare) => [
      "trufflehog",
      "git",
      `file://${folder}`,
      ...(isBare ? ["--bare"] : []),
      ...TRUFFLEHOG_SILENT,
    ],
    mark: '"DetectorName":',
    endsWell: [0],
  },
  {
    name: "kingfisher",
    treeArgv: (folder) => ["kingfisher", "scan", folder, "--git-history", "none", ...KINGFISHER_SILENT],
    historyArgv: (folder) => ["kingfisher", "scan", folder, "--git-history", "full", ...KINGFISHER_SILENT],
    mark: '"snippet":',
    // 200 where something was found.
    endsWell: [0, 200],
  },
];

/** The command lines of gitleaks and its successor are the same. */
function leaks(program: string): Omit<Contender, "name"> {
  return {
    treeArgv: (folder) => [program, "dir", folder, ...LEAKS_REPORT],
    historyArgv: (folder) => [program, "git", folder, ...LEAKS_REPORT],
    mark: '"RuleID":',
    endsWell: [0],
  };
}
