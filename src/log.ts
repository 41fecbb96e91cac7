import { type DestinationStream, pino } from "pino";
import type { Log, LogFields } from "./ports/log.ts";
import { OutsideError } from "./ports/outside-error.ts";

/** The closed list, checked by the compiler: what is not on it never reaches a line, whoever logs it. */
const allowed: Readonly<Record<keyof Required<LogFields>, true>> = {
  code: true,
  commits: true,
  count: true,
  deliveryId: true,
  durationMs: true,
  event: true,
  findings: true,
  found: true,
  head: true,
  incident: true,
  installationId: true,
  issue: true,
  job: true,
  port: true,
  reason: true,
  repository: true,
  total: true,
};

/** Longer values are cut: a line is for reading. */
const VALUE_AT_MOST = 500;

/** JSON lines on standard output, or wherever the stream leads. */
export function openLog(level: string, stream?: DestinationStream): Log {
  const options = {
    level,
    base: { name: "rekey" },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { log: onlyAllowed },
  };
  const logger = stream === undefined ? pino(options) : pino(options, stream);
  return {
    info: (sentence, fields = {}) => logger.info(fields, sentence),
    warn: (sentence, fields = {}) => logger.warn(fields, sentence),
    error: (sentence, fields = {}) => logger.error(fields, sentence),
  };
}

/** Words and numbers of the closed list: what is hidden in an object nobody has looked at. */
function onlyAllowed(fields: Record<string, unknown>): Record<string, unknown> {
  const kept: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(fields)) {
    if (!Object.hasOwn(allowed, name)) continue;
    if (typeof value === "number") kept[name] = value;
    if (typeof value === "string") kept[name] = value.slice(0, VALUE_AT_MOST);
  }
  return kept;
}

/**
 * What an error may say in a line: its name and where it was thrown. Messages of foreign errors can hold parts of
 * requests, answers and rows; ours are known by their class.
 */
export function describeError(error: unknown): Pick<LogFields, "code" | "reason"> {
  if (!(error instanceof Error)) return { code: codeOf(error) ?? "not-an-error" };
  if (error instanceof OutsideError) return { code: error.code, reason: error.detail };
  if (error instanceof AggregateError && error.errors.length > 0) return describeError(error.errors[0]);
  const reason = frames(error)
    .slice(0, 3)
    .map((line) => line.trim())
    .join(" < ");
  return { code: codeOf(error) ?? (/^[\w.]{1,80}$/.test(error.name) ? error.name : "Error"), reason };
}

const CODE = /^(?:E[A-Z]{2,20}|ERR_[A-Z_]{1,40}|[0-9A-Z]{5})$/;

/** What Node and PostgreSQL call an error, such as ECONNREFUSED or 57P01; pg-boss hands on objects that are no errors. */
function codeOf(error: unknown): string | undefined {
  if (typeof error !== "object" || error === null || !("code" in error)) return undefined;
  return typeof error.code === "string" && CODE.test(error.code) ? error.code : undefined;
}

/** A call and the place in a file where it stands. */
const FRAME =
  /^ {4}at (?:async )?(?:[\w.<>[\]# ]{1,120} \()?(?:(?:file:|node:|\/)[^\s()]{1,300}:\d+:\d+|<anonymous>)\)?$/;

/**
 * The calls of a stack, newest first. The stack begins with the message as it was when the error was made, and a
 * message may look like calls: only what stands behind it, after the last other line, counts.
 */
function frames({ message, stack = "" }: Error): readonly string[] {
  const start = stack.indexOf(message);
  const lines = stack.slice(start < 0 ? 0 : start + message.length).split("\n");
  const after = lines.findLastIndex((line) => !line.startsWith("    at ")) + 1;
  return lines.slice(after).filter((line) => FRAME.test(line));
}
