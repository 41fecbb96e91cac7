import { printable } from "../printable.ts";
import type { Report, Write } from "./report.ts";
import type { Reported } from "./reported.ts";
import { whereFound } from "./where-found.ts";

/**
 * Annotations of GitHub Actions, as commands to its runner. GitHub shows ten errors and ten warnings of a step.
 * docs.github.com/actions/reference/workflows-and-actions/workflow-commands, read 2026-11-21.
 */
export class GithubReport implements Report {
  readonly #write: Write;

  constructor(write: Write) {
    this.#write = write;
  }

  async add(found: readonly Reported[]): Promise<void> {
    for (const one of found) await this.#write(`${command(one)}\n`);
  }

  async end(): Promise<void> {
    // The summary is for people, and goes to standard error.
  }
}

function command(found: Reported): string {
  const { level, title, mask, next, rule } = found;
  const properties = { ...place(found), title: `Rekey: ${rule}` };
  const list = Object.entries(properties).map(([name, value]) => `${name}=${property(String(value))}`);
  const message = data(`${title} ${mask}${whereFound(found)}. ${next}`);
  return `::${level === "block" ? "error" : "warning"} ${list.join(",")}::${message}`;
}

function place({ rootPath, isInName, start, end }: Reported): Readonly<Record<string, string | number>> {
  if (rootPath === "") return {};
  if (isInName) return { file: rootPath };
  const columns = start.line === end.line ? { col: start.column, endColumn: end.column } : {};
  return { file: rootPath, line: start.line, endLine: end.line, ...columns };
}

function data(text: string): string {
  return printable(text).replaceAll("%", "%25");
}

/** What the runner takes for an end has an escape; line breaks, too, since files have such names. */
function property(text: string): string {
  const escaped = text
    .replaceAll("%", "%25")
    .replaceAll("\r", "%0D")
    .replaceAll("\n", "%0A")
    .replaceAll(":", "%3A")
    .replaceAll(",", "%2C");
  return printable(escaped);
}
