import { assertNever } from "../incident/assert-never.ts";
import type { UnknownReason } from "../incident/validity.ts";
import type { AnswerRule, Verification } from "./verification.ts";

/** What a provider answered. Outside text, which may even repeat the key: it is read here and goes nowhere else. */
export interface ProviderAnswer {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** Its first 64 kB. */
  readonly body: string;
}

/** What one answer says of a key. */
export type Verdict =
  | { readonly kind: "active" }
  | { readonly kind: "inactive" }
  | { readonly kind: "unknown"; readonly reason: UnknownReason };

/**
 * What an answer means. Unknown in all doubt: a redirect, a page in HTML, a limit, an error of the provider, a status or
 * a text that no rule names, a "no" without any words.
 */
export function interpret({ answers }: Verification, answer: ProviderAnswer): Verdict {
  if (isIntercepted(answer)) return unknownFor("intercepted");
  const rule = answers.find((one) => fits(one, answer));
  if (rule === undefined) return unknownFor(reasonOf(answer.status));
  switch (rule.verdict) {
    case "active":
      return { kind: "active" };
    case "inactive":
      return answer.body.trim() === "" && rule.bare !== true
        ? unknownFor("unexpected-response")
        : { kind: "inactive" };
    case "unknown":
      return unknownFor(reasonOf(answer.status));
    default:
      return assertNever(rule.verdict);
  }
}

/** What the answer to a request with a made-up key means. */
export function interpretMadeUp(verification: Verification, answer: ProviderAnswer): Verdict {
  const { answers, madeUp = [] } = verification;
  return interpret({ ...verification, answers: [...madeUp, ...answers] }, answer);
}

/**
 * One verdict of the answers from all regions: alive where one says so, dead where all say so. The doubt of one is the
 * doubt of all.
 */
export function together(verdicts: readonly Verdict[]): Verdict {
  return (
    verdicts.find(({ kind }) => kind === "active") ??
    verdicts.find(({ kind }) => kind === "unknown") ??
    verdicts[0] ??
    unknownFor("unsupported")
  );
}

/**
 * What a verdict is worth after the same request with a made-up key: that one must be refused. Where it seems to work,
 * the endpoint is not what it was; where its answer says nothing, a "no" to the leaked key says nothing either.
 */
export function confirmed(verdict: Verdict, control: Verdict): Verdict {
  if (verdict.kind === "unknown") return verdict;
  switch (control.kind) {
    case "inactive":
      return verdict;
    case "active":
      return unknownFor("endpoint-changed");
    case "unknown":
      return verdict.kind === "active" ? verdict : control;
    default:
      return assertNever(control);
  }
}

function fits({ status, says }: AnswerRule, answer: ProviderAnswer): boolean {
  if (status !== answer.status) return false;
  if (says === undefined) return true;
  const body = answer.body.toLowerCase();
  return says.some((text) => body.includes(text.toLowerCase()));
}

/** Redirects and pages come from sign-in forms, firewalls and portals on the way, never from an API. */
function isIntercepted({ status, headers, body }: ProviderAnswer): boolean {
  return (
    (status >= 300 && status < 400) ||
    /\bhtml\b/iu.test(headers["content-type"] ?? "") ||
    /^\s*<(?:!doctype|html|head|body|script)\b/iu.test(body)
  );
}

function reasonOf(status: number): UnknownReason {
  if (status === 429 || status === 529) return "rate-limited";
  if (status === 401 || status === 403 || status === 451) return "refused";
  return status === 407 || status >= 500 ? "unreachable" : "unexpected-response";
}

function unknownFor(reason: UnknownReason): Verdict {
  return { kind: "unknown", reason };
}
