/** What an endpoint answers: JSON, or plain text. */
export interface Answer {
  readonly status: number;
  readonly body: object | string;
}

/** An error in words that help the caller. */
export function failure(status: number, error: string): Answer {
  return { status, body: { error } };
}
