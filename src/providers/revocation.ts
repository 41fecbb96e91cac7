import type { KeyRequest } from "./key-request.ts";

/** How Rekey can make a provider revoke a leaked key: only by calls that name that very key and no other. */
export interface Revocation {
  /** `<provider id>-<request>`. */
  readonly id: string;
  readonly formats: readonly string[];
  readonly request: KeyRequest;
  /** Answers that mean the call was taken; whether the key is dead is asked afterwards. */
  readonly accepted: readonly number[];
  /** A text that such an answer must hold, where the status says nothing. */
  readonly says?: string;
  /** One sentence for who is about to confirm: what else goes with the key, and who is told. */
  readonly effect: string;
  readonly source: string;
}
