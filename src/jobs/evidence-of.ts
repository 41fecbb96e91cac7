import type { KeyRequest } from "../providers/key-request.ts";

/** A request and its answer as people recognize them: "GET huggingface.co/api/whoami-v2 answered 401". */
export function evidenceOf(
  { method, url }: KeyRequest,
  { host, status }: { readonly host: string | undefined; readonly status: number },
): string {
  const address = (host === undefined ? url : url.replace("{host}", host)).replace(/^https:\/\//u, "");
  return `${method} ${address.replace(/\?.*$/u, "").replaceAll(/\{\w+\}/gu, "…")} answered ${status}`;
}
