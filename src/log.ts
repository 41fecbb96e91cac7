import { type DestinationStream, pino } from "pino";
import type { Log, LogFields } from "./jobs/log.ts";

/** The closed list, checked by the compiler: what is not on it never reaches a line, whoever logs it. */
const allowed: Readonly<Record<keyof Required<LogFields>, true>> = {
  annotations: true,
  code: true,
  commits: true,
  count: true,
  deliveryId: true,
  durationMs: true,
  event: true,
  findings: true,
  head: true,
  incident: true,
  installationId: true,
  issue: true,
  job: true,
  jobId: true,
  port: true,
  pullRequest: true,
  reason: true,
  repository: true,
  status: true,
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

function onlyAllowed(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields)
      .filter(([name]) => Object.hasOwn(allowed, name))
      .map(([name, value]) => [name, typeof value === "string" ? value.slice(0, VALUE_AT_MOST) : value]),
  );
}

/**
 * What an error may say in a line: its name and where it was thrown. Messages of foreign errors can hold parts of
 * requests, answers and rows; ours are recognized by their codes.
 */
export function describeError(error: unknown): Pick<LogFields, "code" | "reason"> {
  if (!(error instanceof Error)) return { code: "not-an-error" };
  if ("detail" in error && "retry" in error && typeof error.detail === "string") {
    return { code: error.message.split(":", 1)[0] ?? error.name, reason: error.detail };
  }
  if (error instanceof AggregateError && error.errors.length > 0) return describeError(error.errors[0]);
  const frames = (error.stack ?? "").split("\n").filter((line) => line.trimStart().startsWith("at "));
  return {
    code: error.name,
    reason: frames
      .slice(0, 3)
      .map((line) => line.trim())
      .join(" < "),
  };
}
