import { lookup } from "node:dns/promises";
import { Agent } from "node:https";
import { isIP } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import type { HealthRequest, KeyAsker, KeyMaterial, Sent } from "../ports/key-asker.ts";
import type { ProviderAnswer } from "../providers/interpret.ts";
import type { KeyRequest } from "../providers/key-request.ts";
import { exchange, type Limits, unanswered, type Way } from "./exchange.ts";
import { type FilledRequest, fillRequest } from "./fill-request.ts";
import { type Clock, HostPace, type Pace } from "./host-pace.ts";
import { publicAddresses, publicLookup, type Resolve } from "./public-lookup.ts";

/** What the client works with. */
export interface KeyClientOptions {
  readonly now: () => Date;
  /** Proxies, named as in the environment. */
  readonly proxyEnv?: Readonly<Record<"HTTPS_PROXY" | "NO_PROXY", string | undefined>>;
  /** A server on this machine that gets all requests in place of the providers: for the demo and the tests. */
  readonly via?: { readonly host: string; readonly port: number };
  /** Certificates to trust instead of Node's own. */
  readonly ca?: string;
  /** Hears of every request: at which host as the catalogue names it, and the status or why there is none. */
  readonly onSent?: (host: string, outcome: string) => void;
  readonly resolve?: Resolve;
  readonly clock?: Clock;
  readonly limits?: Partial<Limits>;
  readonly pace?: Partial<Pace>;
}

const LIMITS: Limits = { connectMs: 5_000, totalMs: 10_000, bodyBytes: 64 * 1024, headers: 64 };

const PACE: Pace = { everyMs: 1_000, maxWaiting: 8, maxRestMs: 15 * 60_000 };

/** How long a host rests that says "too many requests" and not for how long. */
const REST_MS = 60_000;

/** What the two ways of asking share. */
interface Client extends Pick<KeyClientOptions, "now"> {
  readonly pace: HostPace;
  readonly limits: Limits;
  readonly way: Way;
  readonly resolve: Resolve;
  readonly hasProxy: boolean;
}

/** The one client that sends leaked keys and read tokens: to public hosts over HTTPS, slowly, and nothing is followed or remembered. */
export function createKeyAsker(options: KeyClientOptions): KeyAsker {
  const client = clientOf(options);
  return {
    isOn: true,
    async ask(request, key) {
      const sent = await ask(client, request, key).catch(() => unanswered("unreachable"));
      options.onSent?.(hostIn(request), outcomeOf(sent));
      return sent;
    },
    async look(request) {
      const sent = await look(client, request).catch(() => unanswered("unreachable"));
      options.onSent?.("own", outcomeOf(sent));
      return sent;
    },
  };
}

function clientOf({ now, via, ca, proxyEnv, ...options }: KeyClientOptions): Client {
  const resolve = options.resolve ?? ((hostname) => lookup(hostname, { all: true }));
  const hasProxy = via === undefined && proxyEnv?.HTTPS_PROXY !== undefined;
  // Node skips a part of the look at a certificate where it takes up a session again.
  const agent = new Agent({ keepAlive: false, maxCachedSessions: 0, ...(hasProxy ? { proxyEnv } : {}) });
  return {
    now,
    pace: new HostPace(
      { ...PACE, ...options.pace },
      options.clock ?? { now: () => performance.now(), sleep },
    ),
    limits: { ...LIMITS, ...options.limits },
    way: { agent, lookup: publicLookup(resolve), ...(ca && { ca }), ...(via && { via }) },
    resolve,
    hasProxy,
  };
}

async function ask(client: Client, request: KeyRequest, key: KeyMaterial): Promise<Sent> {
  const filling = fillRequest(request, key, client.now());
  if (filling.kind === "refused") return unanswered(filling.reason);
  return send(client, filling.request, request.url.startsWith("{host}"));
}

async function look(client: Client, { method, url: address }: HealthRequest): Promise<Sent> {
  const url = URL.parse(address);
  if (url?.protocol !== "https:" || url.username !== "" || url.password !== "")
    return unanswered("unsupported");
  return send(client, { method, url, headers: {} }, true);
}

/** `isOwn`: the host was named by people, not by the catalogue. */
async function send(client: Client, filled: FilledRequest, isOwn: boolean): Promise<Sent> {
  // For an address that is written out nothing is looked up, so it would not be checked.
  if (isIP(filled.url.hostname.replaceAll(/[[\]]/gu, "")) !== 0) return unanswered("unsupported");
  if (!(await client.pace.turn(filled.url.hostname))) return unanswered("rate-limited");
  if (client.hasProxy && isOwn && !(await isPublic(client, filled))) return unanswered("unreachable");
  const sent = await exchange(filled, client.way, client.limits);
  if (sent.kind === "answered") client.pace.rest(filled.url.hostname, restAfter(sent.answer, client.now()));
  return sent;
}

/**
 * Behind a proxy it is the proxy that looks up the host. What a provider's host leads to is its business; a host that
 * a policy names must be public in our eyes, too. Should the proxy find another address for it, then there is no
 * certificate of that host at it, and nothing is sent.
 */
async function isPublic({ resolve, limits }: Client, { url }: FilledRequest): Promise<boolean> {
  const late = new AbortController();
  const wait = sleep(limits.connectMs, false, { signal: late.signal }).catch(() => false);
  const found = publicAddresses(resolve, url.hostname).then(
    () => true,
    () => false,
  );
  const isFound = await Promise.race([found, wait]);
  late.abort();
  return isFound;
}

/** Milliseconds that a host wants to be left alone: seconds or a date (RFC 9110, section 10.2.3). */
function restAfter({ status, headers }: ProviderAnswer, now: Date): number {
  const after = headers["retry-after"] ?? "";
  if (/^\d+$/u.test(after)) return Number(after) * 1_000;
  const date = Date.parse(after);
  if (!Number.isNaN(date)) return date - now.getTime();
  return status === 429 || status === 529 ? REST_MS : 0;
}

/** Never a host that people chose: those of a policy are "own", and parts of a key are left out. */
function hostIn({ url }: KeyRequest): string {
  if (url.startsWith("{host}")) return "own";
  return (/^https:\/\/(?<host>[^/?#]+)/u.exec(url)?.groups?.host ?? "").replaceAll(/\{[^}]*\}/gu, "*");
}

function outcomeOf(sent: Sent): string {
  return sent.kind === "answered" ? String(sent.answer.status) : sent.reason;
}
