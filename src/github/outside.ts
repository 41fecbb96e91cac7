import { RequestError } from "@octokit/request-error";
import { z } from "zod";
import { OutsideError } from "../ports/outside-error.ts";

/** Runs a call to GitHub and turns its failures into ours. Nothing of request or answer is carried along. */
export async function outside<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    throw toOutsideError(error);
  }
}

/** The answer, or undefined when GitHub says that there is no such thing. */
export async function ifFound<T>(call: () => Promise<T>): Promise<T | undefined> {
  try {
    return await outside(call);
  } catch (error) {
    if (error instanceof OutsideError && isAbsence(error)) return undefined;
    throw error;
  }
}

function isAbsence({ code }: OutsideError): boolean {
  return code === "github-not-found" || code === "github-gone";
}

/** What GitHub answered, in the shape that we know. Anything else is trouble outside, not a mistake in here. */
export function parseAnswer<T>(schema: z.ZodType<T>, data: unknown): T {
  try {
    return schema.parse(data);
  } catch {
    throw new OutsideError(
      "github-unexpected-answer",
      "later",
      "GitHub's answer was cut off, or is new to us",
    );
  }
}

/** Sorts a failure by what can be done about it; github-facts.md, parts 6 and 7. */
export function toOutsideError(error: unknown): unknown {
  if (!(error instanceof RequestError)) return error;
  const { status, response } = error;
  if (response === undefined) {
    return new OutsideError("github-unreachable", "later", "GitHub could not be reached, or took too long");
  }
  if (isTooLarge(response.data)) {
    return new OutsideError("github-refused", "never", "it is too large for GitHub's API");
  }
  if (status === 429 || (status === 403 && isRateLimit(error))) {
    return rateLimited(waitOf(response.headers));
  }
  if ((status === 403 || status === 404) && isTokenRequest(error.request.url)) {
    return new OutsideError(
      "github-forbidden",
      "never",
      "the app is no longer installed there, or suspended",
    );
  }
  return byStatus(status, response.headers);
}

function byStatus(status: number, headers: Headers): OutsideError {
  switch (status) {
    case 401:
      return new OutsideError("github-forbidden", "later", "GitHub did not accept our token");
    case 403:
      return new OutsideError("github-forbidden", "never", missingPermission(headers));
    case 404:
      return new OutsideError(
        "github-not-found",
        "briefly",
        "GitHub knows nothing there, or hides it from us",
      );
    case 410:
      return new OutsideError("github-gone", "never", "GitHub says that it is gone or turned off");
    case 409:
    case 422:
      return new OutsideError("github-refused", "briefly", "GitHub refused the request");
    default:
      return new OutsideError("github-unreachable", "later", `GitHub answered with status ${status}`);
  }
}

/** A limit of GitHub's, and how long it lasts if that is known. */
export function rateLimited(waitMs: number | undefined): OutsideError {
  return new OutsideError("github-rate-limited", "later", "GitHub asked us to slow down", waitMs);
}

/** GitHub's windows are an hour long: whatever a header says, we look again after that. */
const LONGEST_WAIT_MS = 3_660_000;

/** How long GitHub asks us to wait, told by its own clock: `retry-after`, else the reset of a used-up quota. */
function waitOf(headers: Headers): number | undefined {
  const seconds = Number(headers["retry-after"] ?? Number.NaN);
  if (seconds >= 0) return within(seconds * 1_000);
  if (String(headers["x-ratelimit-remaining"]) !== "0") return undefined;
  const reset = Number(headers["x-ratelimit-reset"] ?? Number.NaN) * 1_000;
  const sent = Date.parse(String(headers.date));
  return Number.isNaN(reset - sent) ? undefined : within(reset - sent);
}

/** A second more than was said: what counts in whole seconds may be short by one. */
function within(ms: number): number {
  return Math.min(Math.max(ms, 0) + 1_000, LONGEST_WAIT_MS);
}

type Headers = Readonly<Record<string, string | number | undefined>>;

/** Of the secondary limits, some are told by neither header but in words; source: plugin-throttling 11.0.5. */
function isRateLimit({ message, response }: RequestError): boolean {
  const headers = response?.headers ?? {};
  return (
    headers["retry-after"] !== undefined ||
    String(headers["x-ratelimit-remaining"]) === "0" ||
    /\b(?:secondary rate|abuse detection)\b/i.test(message)
  );
}

const TooLarge = z.object({ errors: z.array(z.object({ code: z.literal("too_large") })).min(1) });

/** A blob beyond 100 MB is refused with 403, which says nothing about permissions (github-facts.md, part 2). */
function isTooLarge(data: unknown): boolean {
  return TooLarge.safeParse(data).success;
}

/** Tokens are minted behind the first call that needs one: its failure says nothing about what was called. */
export function isTokenRequest(url: string): boolean {
  return /\/app\/installations\/(?:\d+|\{installation_id\})\/access_tokens$/.test(url);
}

/** The header comes with many answers: a permission may be missing, but an address list may refuse us as well. */
function missingPermission(headers: Headers): string {
  const needed = headers["x-accepted-github-permissions"];
  return typeof needed === "string" && /^[a-z_=;, ]{1,200}$/.test(needed)
    ? `GitHub refused us: the app may lack a permission (${needed})`
    : "GitHub refused us: the app may lack a permission";
}
