import type { KeyRequest } from "./key-request.ts";

/** How Rekey asks a provider whether a key still works: what it sends, and what the answers mean. */
export interface Verification {
  /** `<provider id>-<request>`; told in evidence and figures. */
  readonly id: string;
  /** The ids of the formats whose keys can be asked about like this. */
  readonly formats: readonly string[];
  /**
   * Where the provider keeps its keys in several regions, one request for each: a key is dead when all of them say so,
   * and alive when one does.
   */
  readonly requests: readonly KeyRequest[];
  /** The first rule that fits an answer tells its meaning; what fits none is unknown. */
  readonly answers: readonly AnswerRule[];
  /** What a made-up key is told where that is not what a dead one is told; tried before `answers`. */
  readonly madeUp?: readonly AnswerRule[];
  /** What an answer about a living key tells of it. */
  readonly traits?: Traits;
  /**
   * The origin of the provider's own service, where servers that people run themselves issue the same keys: people read
   * it as what the policy may name. Nothing is sent there before it does.
   */
  readonly service?: string;
  /** True for a key that was laid out as bait: trying it rings a bell. Asked with the public half. */
  readonly isCanary?: (id: string) => boolean;
  /** "api.example.com/docs/auth, read 2026-11; TruffleHog, example.go" */
  readonly source: string;
}

/** What an answer means. */
export interface AnswerRule {
  readonly verdict: "active" | "inactive" | "unknown";
  readonly status: number;
  /** One of these stands in the body, in whatever letter case. Left out: the status is enough. */
  readonly says?: readonly string[];
  /**
   * Only for a status that says "no": true where the provider is known to send it without a body. Elsewhere an empty
   * answer may come from anything on the way.
   */
  readonly bare?: true;
}

/**
 * Where an answer tells what a living key may do: a path in its JSON body such as `auth.accessToken.role`, with `*` for
 * all entries of a list, or `header:x-oauth-scopes`. Never people's names or addresses where an account name will do.
 */
export interface Traits {
  readonly account?: string;
  readonly organization?: string;
  readonly role?: string;
  readonly scopes?: string;
  readonly expires?: string;
}

type Said = string | readonly string[];

/** The key works, even where the answer is a refusal for other reasons. */
export function active(status: number, says?: Said): AnswerRule {
  return rule("active", status, says);
}

/** The provider itself says that there is no such key, or no longer. */
export function inactive(status: number, says?: Said): AnswerRule {
  return rule("inactive", status, says);
}

/** An answer that looks like one of the others, and means neither. */
export function unknown(status: number, says?: Said): AnswerRule {
  return rule("unknown", status, says);
}

/** {@link inactive} for a provider that sends this status without a body. */
export function inactiveWithoutBody(status: number): AnswerRule {
  return { ...rule("inactive", status), bare: true };
}

function rule(verdict: AnswerRule["verdict"], status: number, says?: Said): AnswerRule {
  if (says === undefined) return { verdict, status };
  return { verdict, status, says: typeof says === "string" ? [says] : says };
}
