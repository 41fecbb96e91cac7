import type { Actor } from "./actor.ts";
import { appTokenFault, claimedApp, looksLikeAppToken } from "./app-token.ts";
import { Problem } from "./problem.ts";
import type { Store } from "./store.ts";

/** Finds out who sends a request from its Authorization header; a bad credential is refused. */
export function authenticate(store: Store, header: string | undefined, now: Date): Actor {
  const token = tokenIn(header);
  if (token === null) return { kind: "anonymous" };
  return looksLikeAppToken(token) ? asApp(store, token, now) : asBearer(store, token, now);
}

/** The installation whose token stands in a header, also one that is worth nothing any more; null for others. */
export function installationIn(store: Store, header: string | undefined): number | null {
  const token = store.tokens.get(tokenIn(header) ?? "");
  return token?.kind === "installation" ? token.installation.id : null;
}

/** The credential in a header of any of the forms that GitHub accepts. */
function tokenIn(header: string | undefined): string | null {
  const [, scheme = "", value = ""] = /^(\S+)\s+(.+)$/.exec(header ?? "") ?? [];
  if (/^(bearer|token)$/i.test(scheme)) return value;
  if (!/^basic$/i.test(scheme)) return null;
  const decoded = Buffer.from(value, "base64").toString();
  const colon = decoded.indexOf(":");
  const [user, password] = [decoded.slice(0, colon), decoded.slice(colon + 1)];
  return password === "" || password === "x-oauth-basic" ? user : password;
}

function asApp(store: Store, token: string, now: Date): Actor {
  const id = claimedApp(token);
  const app = id === null ? undefined : store.apps.get(id);
  if (app === undefined) throw new Problem(401, "Integration not found");
  const fault = appTokenFault(token, app.publicKey, now);
  if (fault !== null) throw new Problem(401, fault);
  return { kind: "app", app };
}

function asBearer(store: Store, value: string, now: Date): Actor {
  const token = store.tokens.get(value);
  if (token === undefined) throw new Problem(401, "Bad credentials");
  if (token.kind === "user") return token;
  const { installation, expiresAt, repositoryIds, permissions } = token;
  if (installation.deleted || expiresAt <= now) throw new Problem(401, "Bad credentials");
  if (installation.suspendedAt !== null) throw new Problem(403, "This installation has been suspended");
  const { app } = installation;
  return { kind: "installation", account: app.bot, app, installation, repositoryIds, permissions };
}
