/**
 * A request that carries a leaked key to the provider that issued it: data, without the key. `{key}` stands for the
 * key, `{id}` for its public half, `{host}` for the origin of a provider that people run themselves, and `{github}` for
 * the API of the GitHub that Rekey works at; other names in braces come from `parts`. Whoever sends it fills them in,
 * escaped for where they stand.
 */
export interface KeyRequest {
  readonly method: "GET" | "HEAD" | "POST" | "DELETE";
  /** Begins with `https://` and a host that is written out but for its first label at most, `{host}` or `{github}`. */
  readonly url: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** Sent as an `authorization` header. */
  readonly basic?: { readonly user: string; readonly password: string };
  /** Sent with a signature made from both halves instead of the key. */
  readonly signature?: "aws";
  readonly body?: RequestBody;
  /** Why a request that is neither GET nor HEAD changes nothing; every such check has one. */
  readonly harmless?: string;
  /** What else the address needs and the key itself tells; undefined where the key is not of that make. */
  readonly parts?: (key: string) => Readonly<Record<string, string>> | undefined;
}

/** What a request says below its headers. */
export type RequestBody =
  | { readonly kind: "form"; readonly fields: Readonly<Record<string, string>> }
  | { readonly kind: "json"; readonly value: Json };

/** A JSON value that placeholders may stand in. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

/** How a request shows the key. */
export type Auth = Pick<KeyRequest, "headers" | "basic" | "signature">;

/** `authorization: Bearer`, and the key. */
export const bearer: Auth = header("authorization", "Bearer ");

/** Nothing in the headers: the key stands in the address or in the body. */
export const elsewhere: Auth = { headers: {} };

/** A header with the key behind a prefix. */
export function header(name: string, prefix = ""): Auth {
  return { headers: { [name.toLowerCase()]: `${prefix}{key}` } };
}

/** User and password, for example `basic("{id}", "{key}")`. */
export function basic(user: string, password: string): Auth {
  return { headers: {}, basic: { user, password } };
}

/** The same way of showing the key, with further headers. */
export function withHeaders(auth: Auth, headers: Readonly<Record<string, string>>): Auth {
  return { ...auth, headers: { ...auth.headers, ...headers } };
}

/** A question that changes nothing. */
export function get(url: string, auth: Auth): KeyRequest {
  return { method: "GET", url, ...auth };
}

/** A question that its provider wants as a POST, and why it changes nothing. */
export function ask(
  url: string,
  auth: Auth,
  { harmless, body }: { readonly harmless: string; readonly body?: RequestBody },
): KeyRequest {
  return { method: "POST", url, ...auth, harmless, ...(body === undefined ? {} : { body }) };
}

/** True where a request takes the public half of a key as well. */
export function needsId({ signature, ...request }: KeyRequest): boolean {
  return signature !== undefined || JSON.stringify(request).includes("{id}");
}

/** A body of fields as HTML forms send them. */
export function form(fields: Readonly<Record<string, string>>): RequestBody {
  return { kind: "form", fields };
}

/** A body in JSON. */
export function json(value: Json): RequestBody {
  return { kind: "json", value };
}
