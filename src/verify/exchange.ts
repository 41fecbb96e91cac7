import type { IncomingMessage } from "node:http";
import { type Agent, request as openRequest, type RequestOptions } from "node:https";
import type { LookupFunction } from "node:net";
import type { UnknownReason } from "../incident/validity.ts";
import type { Sent } from "../ports/key-asker.ts";
import type { FilledRequest } from "./fill-request.ts";

/** How a request gets to its host. */
export interface Way {
  readonly agent: Agent;
  readonly lookup: LookupFunction;
  /** Certificates to trust instead of Node's own. */
  readonly ca?: string;
  /** A server on this machine that stands for all hosts. */
  readonly via?: { readonly host: string; readonly port: number };
}

/** What one exchange may take. */
export interface Limits {
  readonly connectMs: number;
  readonly totalMs: number;
  readonly bodyBytes: number;
  readonly headers: number;
}

/**
 * Sends one request and reads the beginning of its answer. Nothing is thrown and no error is passed on: those of Node can
 * hold the address, and with it the key. A redirect is an answer like any other.
 */
export function exchange(request: FilledRequest, way: Way, limits: Limits): Promise<Sent> {
  return new Promise((resolve) => {
    const outgoing = openRequest(request.url, optionsFor(request, way, limits));
    const settle = (sent: Sent) => {
      clearTimeout(connecting);
      clearTimeout(whole);
      outgoing.destroy();
      resolve(sent);
    };
    const giveUp = () => settle(unanswered("unreachable"));
    const connecting = setTimeout(giveUp, limits.connectMs);
    const whole = setTimeout(giveUp, limits.totalMs);
    // Written out: the connection stands, and its certificate is good.
    outgoing.on("finish", () => clearTimeout(connecting));
    outgoing.on("error", (error) => settle(unanswered(reasonFor(error))));
    outgoing.on("close", giveUp);
    outgoing.on("response", (incoming) => {
      incoming.on("error", giveUp);
      readBody(incoming, limits.bodyBytes, (body) => settle(answered(incoming, body, limits.headers)));
    });
    outgoing.end(request.body);
  });
}

function optionsFor({ method, url, headers, body }: FilledRequest, way: Way, limits: Limits): RequestOptions {
  const { agent, lookup, ca, via } = way;
  return {
    method,
    headers: {
      accept: "application/json",
      ...headers,
      "user-agent": "rekey",
      host: url.host,
      ...(method === "GET" || method === "HEAD" ? {} : { "content-length": Buffer.byteLength(body ?? "") }),
    },
    agent,
    lookup,
    minVersion: "TLSv1.2",
    // Said aloud, so that NODE_TLS_REJECT_UNAUTHORIZED cannot unsay it.
    rejectUnauthorized: true,
    // Ends the wait for a proxy that does not answer.
    timeout: limits.connectMs,
    ...(ca === undefined ? {} : { ca }),
    ...(via && { hostname: via.host, port: via.port }),
  };
}

function readBody(incoming: IncomingMessage, limit: number, done: (body: string) => void): void {
  const chunks: Buffer[] = [];
  let size = 0;
  const finish = () => done(Buffer.concat(chunks).subarray(0, limit).toString("utf8"));
  incoming.on("data", (chunk: Buffer) => {
    chunks.push(chunk);
    size += chunk.length;
    if (size >= limit) finish();
  });
  incoming.on("end", finish);
}

/** Node writes the names in lower case. Cookies, the only ones in lists, are left out. */
function answered({ statusCode = 0, headers }: IncomingMessage, body: string, limit: number): Sent {
  const kept = Object.entries(headers)
    .filter((entry): entry is [string, string] => typeof entry[1] === "string")
    .slice(0, limit);
  return { kind: "answered", answer: { status: statusCode, headers: Object.fromEntries(kept), body } };
}

/** Of an error its code is looked at, and nothing else. */
function reasonFor(error: Error): UnknownReason {
  const code = "code" in error ? String(error.code) : "";
  // A certificate that is not the provider's: something on the way answered.
  return /CERT|LEAF_SIGNATURE/u.test(code) ? "intercepted" : "unreachable";
}

/** There is no answer, and why. */
export function unanswered(reason: UnknownReason): Sent {
  return { kind: "unanswered", reason };
}
