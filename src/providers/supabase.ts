import { hasDigit } from "../formats/characters.ts";
import { keyed, selfIdentifying } from "../formats/define-format.ts";
import { asBase64url, claimsOf } from "../formats/json-text.ts";
import { alphabets, randomText } from "../formats/sample.ts";
import { base64, base64url, either, jwt, optional, shape, slug } from "../formats/shape.ts";
import { bearer, get } from "./key-request.ts";
import { defineProvider } from "./provider.ts";
import { supabasePlaybook } from "./supabase-playbook.ts";
import { active, inactive } from "./verification.ts";

/** How most of its keys travel. */
const request = { header: "Authorization: Bearer ", url: "https://api.supabase.com/v1/projects" };

/** Supabase: PostgreSQL with an API in front. */
export const supabase = defineProvider({
  id: "supabase",
  name: "Supabase",
  variables: [
    "SUPABASE_SERVICE_ROLE_KEY",
    "SUPABASE_SECRET_KEY",
    "SUPABASE_ACCESS_TOKEN",
    "SUPABASE_KEY",
    "SUPABASE_JWT_SECRET",
    "SUPABASE_DB_PASSWORD",
  ],
  formats: [
    selfIdentifying({
      id: "supabase-secret-key",
      name: "project secret key",
      severity: "critical",
      shape: shape`sb_secret_${base64url(31)}`,
      source: "the rules of betterleaks (supabase-project-api-key), read 2026-11",
      seen: { ...request, variable: "SUPABASE_SECRET_KEY", header: "apikey: " },
    }),
    selfIdentifying({
      id: "supabase-access-token",
      name: "personal access token",
      severity: "critical",
      shape: shape`sbp_${optional(shape`${either("oauth", "v0")}_`)}${slug(40)}`,
      source:
        "the rules of betterleaks (supabase-management-token) and TruffleHog (supabasetoken), read 2026-11",
      seen: { variable: "SUPABASE_ACCESS_TOKEN", ...request },
      isGenuine: hasDigit,
    }),
    selfIdentifying({
      id: "supabase-service-role-key",
      name: "service_role key",
      severity: "critical",
      // The `anon` key looks the same and is public: the role stands in the token.
      shape: jwt,
      source: "supabase.com/docs/guides/api/api-keys, read 2026-11",
      seen: { ...request, variable: "SUPABASE_SERVICE_ROLE_KEY", header: "apikey: " },
      isGenuine: isServiceRole,
      complete: () => projectKey("service_role"),
      unlike: [() => `SUPABASE_ANON_KEY=${projectKey("anon")}`],
      keyId: projectOf,
    }),
    keyed({
      id: "supabase-jwt-secret",
      name: "JWT secret",
      severity: "critical",
      shape: shape`${base64(40, 86)}${optional(shape`=`)}${optional(shape`=`)}`,
      words: ["supabase_jwt_secret", "supabase_auth_jwt_secret"],
      source: "supabase.com/docs/guides/auth/jwts; the length is open, from memory, 2026-11",
      seen: { ...request, variable: "SUPABASE_JWT_SECRET", header: "supabase_jwt_secret: " },
    }),
  ],
  playbook: supabasePlaybook,
  verifications: [
    {
      id: "supabase-organizations",
      // Keys of a project are asked about at the project's own address. A legacy key tells it, but there is no made-up key
      // to compare with; and a host that the policy names would say "no" to the keys of all other projects.
      formats: ["supabase-access-token"],
      requests: [get("https://api.supabase.com/v1/organizations", bearer)],
      // 403 is a token with few scopes, or something on the way.
      answers: [active(200), inactive(401)],
      traits: { organization: "*.name" },
      source: "supabase.com/docs/reference/api; the rule of TruffleHog (supabasetoken), read 2026-11",
    },
  ],
});

function isServiceRole(token: string): boolean {
  const claims = claimsOf(token);
  return claims?.role === "service_role" && String(claims.iss).includes("supabase");
}

function projectOf(token: string): string | undefined {
  const project = claimsOf(token)?.ref;
  return typeof project === "string" ? `project ${project}` : undefined;
}

function projectKey(role: string): string {
  const claims = {
    iss: "supabase",
    ref: randomText(20, alphabets.lower),
    role,
    iat: 1700000000,
    exp: 2000000000,
  };
  const signature = randomText(43, alphabets.base64url);
  return `${asBase64url({ alg: "HS256", typ: "JWT" })}.${asBase64url(claims)}.${signature}`;
}
