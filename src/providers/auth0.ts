import { keyed, selfIdentifying } from "../formats/define-format.ts";
import { asBase64url, claimsOf } from "../formats/json-text.ts";
import { alphabets, randomText } from "../formats/sample.ts";
import { alphanumeric, base64url, jwt, shape } from "../formats/shape.ts";
import { auth0Playbook } from "./auth0-playbook.ts";
import { bearer, get } from "./key-request.ts";
import { defineProvider } from "./provider.ts";
import { active, inactive } from "./verification.ts";

/** How most of its keys travel. */
const request = { header: "Authorization: Bearer ", url: "https://acme.eu.auth0.com/api/v2/clients" };

/** Auth0: sign-in as a service. */
export const auth0 = defineProvider({
  id: "auth0",
  name: "Auth0",
  variables: ["AUTH0_CLIENT_SECRET", "AUTH0_SECRET", "AUTH0_MANAGEMENT_TOKEN", "AUTH0_API_TOKEN"],
  formats: [
    keyed({
      id: "auth0-client-secret",
      name: "client secret",
      severity: "critical",
      shape: shape`${base64url(64, 128)}`,
      publicHalf: { names: ["client_id"], shape: shape`${alphanumeric(32)}` },
      words: ["auth0"],
      not: ["client_id", "domain", "audience"],
      source: "the rules of TruffleHog (auth0oauth), read 2026-11",
      seen: { ...request, variable: "AUTH0_CLIENT_SECRET", header: "client_secret=" },
    }),
    selfIdentifying({
      id: "auth0-management-token",
      name: "management API token",
      severity: "high",
      // For the tenant's own API, or for a machine. Those for people expire soon, and browsers see them.
      shape: jwt,
      source: "the rules of TruffleHog (auth0managementapitoken), read 2026-11",
      seen: { variable: "AUTH0_MANAGEMENT_TOKEN", ...request },
      isGenuine: isManagementToken,
      complete: managementToken,
      keyId: tenantOf,
      unlike: [() => `AUTH0_ID_TOKEN=${tokenFor("https://acme.eu.auth0.com/", randomText(32))}`],
    }),
  ],
  playbook: auth0Playbook,
  // A client secret can only be tried by making a token with it, which is counted.
  verifications: [
    {
      id: "auth0-clients",
      formats: ["auth0-management-token"],
      // Asks for nothing but one client id: users are nobody's business here.
      requests: [get("{host}/api/v2/clients?fields=client_id&include_fields=true&per_page=1", bearer)],
      answers: [active(200), active(403, "insufficient_scope"), inactive(401)],
      source:
        "the rules of TruffleHog (auth0managementapitoken) and auth0.com/docs/api/management, read 2026-11",
    },
  ],
});

function isManagementToken(token: string): boolean {
  const { aud = "/api/v2/", gty } = claimsOf(token) ?? {};
  const isForMachines = gty === "client-credentials" || JSON.stringify(aud).includes("/api/v2/");
  return tenantOf(token) !== undefined && isForMachines;
}

function tenantOf(token: string): string | undefined {
  return /^https:\/\/(?<tenant>[\w.-]{1,100}\.auth0\.com)\/$/.exec(String(claimsOf(token)?.iss))?.groups
    ?.tenant;
}

function managementToken(): string {
  return tokenFor("https://acme.eu.auth0.com/", "https://acme.eu.auth0.com/api/v2/");
}

function tokenFor(iss: string, aud: string): string {
  const header = { alg: "RS256", typ: "JWT", kid: randomText(21, alphabets.base64url) };
  const claims = { iss, sub: `${randomText(32)}@clients`, aud, iat: 1700000000, exp: 1700086400 };
  return `${asBase64url(header)}.${asBase64url(claims)}.${randomText(342, alphabets.base64url)}`;
}
