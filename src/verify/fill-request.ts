import type { UnknownReason } from "../incident/validity.ts";
import type { KeyMaterial } from "../ports/key-asker.ts";
import type { Json, KeyRequest, RequestBody } from "../providers/key-request.ts";
import { awsScope, signAws } from "./aws-signature.ts";

/** A request as it goes out. It holds the key: it is sent, and nothing else is done with it. */
export interface FilledRequest {
  readonly method: KeyRequest["method"];
  readonly url: URL;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** A request, or why there is none. */
export type Filling =
  | { readonly kind: "filled"; readonly request: FilledRequest }
  | { readonly kind: "refused"; readonly reason: UnknownReason };

type Values = Readonly<Record<string, string>>;

const PLACEHOLDER = /\{(?<name>[a-z][\w-]*)\}/giu;

/**
 * Puts a key into a request. The key is outside text: where it stands in an address it stays one part of it, and what
 * would break a header is refused.
 */
export function fillRequest(request: KeyRequest, key: KeyMaterial, now: Date): Filling {
  const values = valuesFor(request, key);
  if (values === undefined || !Object.values(values).every((value) => value.isWellFormed())) {
    return refused("unsupported");
  }
  const missing = placeholdersOf(request).find((name) => !Object.hasOwn(values, name));
  if (missing !== undefined) return refused(reasonFor(missing));
  const url = fillUrl(request.url, values);
  const headers = fillHeaders(request, values);
  if (url === undefined || headers === undefined) return refused("unsupported");
  const body = request.body && fillBody(request.body, values);
  const filled = { method: request.method, url, headers, ...(body === undefined ? {} : { body }) };
  return request.signature === "aws" ? signed(filled, values, now) : { kind: "filled", request: filled };
}

function valuesFor({ parts }: KeyRequest, { secret, id, host }: KeyMaterial): Values | undefined {
  const key = secret.reveal("verification");
  const further = parts === undefined ? {} : parts(key);
  if (further === undefined) return undefined;
  return { ...further, ...(id ? { id } : {}), ...(host === undefined ? {} : { host }), key };
}

/** Once only, over the request as it is written: a key may hold braces, too. */
function placeholdersOf({ url, headers, basic, body, signature }: KeyRequest): readonly string[] {
  const text = JSON.stringify([url, headers, basic, body]);
  const names = [...text.matchAll(PLACEHOLDER)].flatMap(({ groups }) => groups?.name ?? []);
  return signature === "aws" ? [...names, "id"] : names;
}

function reasonFor(missing: string): UnknownReason {
  if (missing === "id") return "half-missing";
  return missing === "host" ? "host-not-named" : "unsupported";
}

function fill(template: string, values: Values, escaped = (value: string) => value): string {
  return template.replaceAll(PLACEHOLDER, (_all, name: string) => escaped(values[name] ?? ""));
}

function fillUrl(template: string, values: Values): URL | undefined {
  const written = /^(?<origin>\{host\}|https:\/\/[^/?#]+)(?<rest>.*)$/su.exec(template)?.groups;
  if (written?.origin === undefined) return undefined;
  const origin = written.origin === "{host}" ? ownOrigin(values) : fixedOrigin(written.origin, values);
  const rest = fill(written.rest ?? "", values, encodeURIComponent);
  // Escaping leaves dots as they are, and a segment of dots would climb.
  const isClimbing = /[^?#]*/u
    .exec(rest)?.[0]
    .split("/")
    .some((segment) => /^\.{1,2}$/u.test(segment));
  return origin === undefined || isClimbing ? undefined : (URL.parse(origin + rest) ?? undefined);
}

/** The origin that the policy names: HTTPS, a host, a port if need be, and no more. */
function ownOrigin({ host = "" }: Values): string | undefined {
  const url = URL.parse(host);
  return url?.protocol === "https:" && url.href === `${url.origin}/` ? url.origin : undefined;
}

/** A part of the key may be one label below a domain that is written out, such as the region of an account. */
function fixedOrigin(origin: string, values: Values): string | undefined {
  const domain = /(?:^|[./])[a-z0-9-]+\.[a-z]+(?::\d+)?$/u.test(origin);
  const labels = [...origin.matchAll(PLACEHOLDER)].map(({ groups }) => values[groups?.name ?? ""] ?? "");
  const areLabels = labels.every((label) => /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/iu.test(label));
  return domain && areLabels ? fill(origin, values) : undefined;
}

/** Undefined when something in them is more than printable ASCII: it would end the header, or mean something else. */
function fillHeaders({ headers, basic, body }: KeyRequest, values: Values): Values | undefined {
  const login = basic && loginOf(fill(basic.user, values), fill(basic.password, values));
  if (basic !== undefined && login === undefined) return undefined;
  const filled = {
    ...(body && { "content-type": contentType(body) }),
    ...Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, fill(value, values)])),
    ...(login && { authorization: `Basic ${login}` }),
  };
  return Object.values(filled).every((value) => /^[\x20-\x7e]*$/u.test(value)) ? filled : undefined;
}

/** RFC 7617: no control characters, and a user without a colon. */
function loginOf(user: string, password: string): string | undefined {
  if (user.includes(":") || /\p{Cc}/u.test(user + password)) return undefined;
  return Buffer.from(`${user}:${password}`).toString("base64");
}

function contentType({ kind }: RequestBody): string {
  return kind === "form" ? "application/x-www-form-urlencoded" : "application/json";
}

function fillBody(body: RequestBody, values: Values): string {
  if (body.kind === "json") return JSON.stringify(fillJson(body.value, values));
  const fields = new URLSearchParams();
  for (const [name, value] of Object.entries(body.fields)) fields.append(name, fill(value, values));
  return fields.toString();
}

function fillJson(value: Json, values: Values): Json {
  if (typeof value === "string") return fill(value, values);
  if (typeof value !== "object" || value === null) return value;
  if (isList(value)) return value.map((one) => fillJson(one, values));
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, fillJson(one, values)]));
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

/**
 * Ids that begin with ASIA belong to keys that last for hours and have a third part, the session token: without it AWS
 * calls a living key invalid (IAM user guide, "IAM identifiers", read 2026-11).
 */
function signed(request: FilledRequest, { id = "", key = "" }: Values, now: Date): Filling {
  if (id.startsWith("ASIA")) return refused("half-missing");
  const scope = awsScope(request.url.hostname);
  if (scope === undefined || !/^\w+$/u.test(id)) return refused("unsupported");
  const signature = signAws(request, { id, secret: key, ...scope }, now);
  return { kind: "filled", request: { ...request, headers: { ...request.headers, ...signature } } };
}

function refused(reason: UnknownReason): Filling {
  return { kind: "refused", reason };
}
