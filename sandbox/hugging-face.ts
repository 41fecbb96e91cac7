import { alphabets, randomText } from "../src/formats/sample.ts";
import { createAuthority } from "./certificates.ts";
import { type AskedRequest, type Provider, type Reply, startProvider } from "./provider.ts";

/** A token as its owner sees it in the settings: never its value. */
export interface AccessToken {
  readonly id: number;
  readonly name: string;
  readonly owner: string;
  readonly organization: string;
  /** The beginning of its value. */
  readonly mask: string;
  readonly createdAt: Date;
  revokedAt: Date | null;
}

/** A Hugging Face of one's own: it knows the tokens that it has given, until they are revoked. */
export interface HuggingFace extends Pick<Provider, "via" | "ca" | "requests" | "close"> {
  readonly tokens: readonly AccessToken[];
  /** Makes a token that may write, and gives its value. */
  give(token: Pick<AccessToken, "name" | "owner" | "organization">): string;
  /** What "Revoke" does on the page of the settings; false where there is no such token. */
  revoke(id: number): boolean;
}

/** Starts a Hugging Face on the loopback address, behind real TLS. */
export async function startHuggingFace(): Promise<HuggingFace> {
  const byValue = new Map<string, AccessToken>();
  const provider = await startProvider((request) => answer(request, byValue), createAuthority());
  return {
    via: provider.via,
    ca: provider.ca,
    requests: provider.requests,
    close: () => provider.close(),
    get tokens() {
      return [...byValue.values()];
    },
    give: (token) => {
      const value = `hf_${randomText(34, alphabets.letters)}`;
      const [id, mask] = [byValue.size + 1, `${value.slice(0, 8)}…`];
      byValue.set(value, { ...token, id, mask, createdAt: new Date(), revokedAt: null });
      return value;
    },
    revoke: (id) => revoke([...byValue.values()].find((token) => token.id === id)),
  };
}

function revoke(token: AccessToken | undefined): boolean {
  if (token === undefined) return false;
  token.revokedAt ??= new Date();
  return true;
}

/** The two addresses that matter here, as src/providers/huggingface-verification.ts knows them. */
function answer(request: AskedRequest, byValue: ReadonlyMap<string, AccessToken>): Reply {
  switch (`${request.method} ${request.host}${request.path}`) {
    case "GET huggingface.co/api/whoami-v2":
      return whoami(byValue.get(String(request.headers.authorization).replace(/^Bearer /u, "")));
    case "POST huggingface.co/api/credentials/revoke":
      for (const [value, token] of byValue) if (request.body.includes(JSON.stringify(value))) revoke(token);
      return { status: 202, body: "" };
    default:
      return { status: 404, body: '{"error":"Not Found"}' };
  }
}

function whoami(token: AccessToken | undefined): Reply {
  if (token === undefined || token.revokedAt !== null)
    return { status: 401, body: '{"error":"Invalid credentials in Authorization header"}' };
  const accessToken = { displayName: token.name, role: "write", createdAt: token.createdAt };
  const orgs = [{ type: "org", name: token.organization }];
  const auth = { type: "access_token", accessToken };
  return { status: 200, body: JSON.stringify({ type: "user", name: token.owner, orgs, auth }) };
}
