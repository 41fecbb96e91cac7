import type { Policy } from "../../policy/policy.ts";
import type { KeyAsker, KeyMaterial, Sent } from "../../ports/key-asker.ts";
import { type KeyRequest, needsId } from "../../providers/key-request.ts";

/** A request to a provider, and the origin in place of its `{host}`. */
export interface AddressedRequest {
  readonly request: KeyRequest;
  readonly host?: string;
}

/** What is known of the servers that may have issued a key. */
export interface Whereabouts {
  readonly providerId: string;
  readonly policy: Policy;
  /** The GitHub that Rekey works at. */
  readonly serverUrl: string;
}

/**
 * The requests with the servers that they go to. A key goes to nobody but who may have issued it: where that can be a
 * server of people's own, the policy must name it. Until then there is nobody to ask, and the list is empty.
 */
export function addressed(
  requests: readonly KeyRequest[],
  whereabouts: Whereabouts,
): readonly AddressedRequest[] {
  const each = requests.map((request) => addressesOf(request, whereabouts));
  return each.some(({ length }) => length === 0) ? [] : each.flat();
}

/**
 * True where a "no" can only mean this key, even from who never accepted it. The half that was found beside a key may
 * belong to another one, and a team may have more servers or tenants than its policy names: only a service that alone
 * issues such keys knows them all.
 */
export function isSure(requests: readonly AddressedRequest[]): boolean {
  return requests.every(({ request, host }) => host === undefined && !needsId(request));
}

/** Sends a key to where the request goes. */
export function send(
  { keyAsker }: { readonly keyAsker: KeyAsker },
  { request, host }: AddressedRequest,
  key: KeyMaterial,
): Promise<Sent> {
  return keyAsker.ask(request, host === undefined ? key : { ...key, host });
}

function addressesOf(request: KeyRequest, { providerId, policy, serverUrl }: Whereabouts) {
  const named = policy.verify.hosts.get(providerId);
  if (request.url.startsWith("{github}")) return atGitHub(request, [named ?? serverUrl, serverUrl]);
  if (!request.url.startsWith("{host}")) return [{ request }];
  return named === undefined ? [] : [{ request, host: named }];
}

/** The GitHub that Rekey works at has the token already, in its repository, and hears nothing new. */
function atGitHub(request: KeyRequest, servers: readonly string[]): readonly AddressedRequest[] {
  return [...new Set(servers.map(apiOf))].map((api) => {
    const { origin } = new URL(api);
    return { request: withApi(request, api.replace(origin, "{host}")), host: origin };
  });
}

/**
 * Where the API of a GitHub is, by the address of its pages or of the API itself: docs.github.com/enterprise-server/rest,
 * and for GHE.com docs.github.com/enterprise-cloud@latest/admin/data-residency, read 2026-11.
 */
function apiOf(server: string): string {
  const { origin, hostname } = new URL(server);
  const name = hostname.replace(/^api\./u, "");
  if (name === "github.com") return "https://api.github.com";
  return name.endsWith(".ghe.com") ? `https://api.${name}` : `${origin}/api/v3`;
}

function withApi(request: KeyRequest, api: string): KeyRequest {
  return { ...request, url: request.url.replace("{github}", api) };
}
