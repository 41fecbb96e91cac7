/** The closed list of what may stand in a log line. Adding a field is a decision about what may leak. */
export interface LogFields {
  readonly code?: string;
  readonly commits?: number;
  readonly count?: number;
  readonly deliveryId?: string;
  readonly durationMs?: number;
  readonly event?: string;
  readonly findings?: number;
  readonly found?: number;
  readonly head?: string;
  readonly incident?: string;
  readonly installationId?: number;
  readonly issue?: number;
  readonly job?: string;
  readonly port?: number;
  readonly reason?: string;
  readonly repository?: string;
  readonly total?: number;
}

/** Writes one line: a fixed sentence and fields of the closed list. */
export interface Log {
  info(sentence: string, fields?: LogFields): void;
  warn(sentence: string, fields?: LogFields): void;
  error(sentence: string, fields?: LogFields): void;
}
