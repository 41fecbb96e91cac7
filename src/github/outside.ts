import { RequestError } from "@octokit/request-error";
import { OutsideError } from "../jobs/outside-error.ts";

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

/** Sorts a failure by what can be done about it; github-facts.md, parts 6 and 7. */
export function toOutsideError(error: unknown): unknown {
  if (error instanceof OutsideError) return error;
  if (!(error instanceof RequestError)) return error;
  const { status } = error;
  const headers = error.response?.headers ?? {};
  if (status === 429 || (status === 403 && isRateLimit(headers))) {
    return new OutsideError("github-rate-limited", "later", "GitHub asked us to slow down");
  }
  switch (status) {
    case 401:
      return new OutsideError("github-forbidden", "soon", "GitHub did not accept our token");
    case 403:
      return new OutsideError("github-forbidden", "never", missingPermission(headers));
    case 404:
      return new OutsideError("github-not-found", "never", "GitHub knows nothing there, or hides it from us");
    case 410:
      return new OutsideError("github-gone", "never", "GitHub says that it is gone or turned off");
    case 409:
    case 422:
      return new OutsideError("github-refused", "never", "GitHub refused the request");
    default:
      return new OutsideError("github-unreachable", "soon", `GitHub answered with status ${status}`);
  }
}

type Headers = Readonly<Record<string, string | number | undefined>>;

function isRateLimit(headers: Headers): boolean {
  return headers["retry-after"] !== undefined || String(headers["x-ratelimit-remaining"]) === "0";
}

function missingPermission(headers: Headers): string {
  const needed = headers["x-accepted-github-permissions"];
  return typeof needed === "string" && /^[a-z_=;, ]{1,200}$/.test(needed)
    ? `the app lacks a permission: ${needed}`
    : "the app lacks a permission";
}
