import type { AddressedRequest } from "./addressed-request.ts";

/** A request and its answer as people recognize them: "GET huggingface.co/api/whoami-v2 answered 401". */
export function evidenceOf(addressed: AddressedRequest, status: number): string {
  return `${questionOf(addressed)} answered ${status}`;
}

/** The request alone: "GET huggingface.co/api/whoami-v2". */
export function questionOf({ request, host }: AddressedRequest): string {
  const { method, url } = request;
  const address = (host === undefined ? url : url.replace("{host}", host)).replace(/^https:\/\//u, "");
  return `${method} ${address.replace(/\?.*$/u, "").replaceAll(/\{\w+\}/gu, "…")}`;
}
