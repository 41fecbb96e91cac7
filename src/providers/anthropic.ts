import { selfIdentifying } from "../formats/define-format.ts";
import { base64url, digits, either, shape } from "../formats/shape.ts";
import type { Surroundings } from "../formats/surroundings.ts";
import { anthropicPlaybook } from "./anthropic-playbook.ts";
import { get, header, withHeaders } from "./key-request.ts";
import { defineProvider } from "./provider.ts";
import { active, inactive } from "./verification.ts";

const request = { header: "x-api-key: ", url: "https://api.anthropic.com/v1/models" };

const seen: Surroundings = { ...request, variable: "ANTHROPIC_API_KEY" };

const auth = withHeaders(header("x-api-key"), { "anthropic-version": "2023-06-01" });

/** Anthropic: the Claude API and the Claude Console. */
export const anthropic = defineProvider({
  id: "anthropic",
  name: "Anthropic",
  variables: ["ANTHROPIC_API_KEY", "ANTHROPIC_AUTH_TOKEN", "ANTHROPIC_ADMIN_KEY", "CLAUDE_API_KEY"],
  formats: [
    selfIdentifying({
      id: "anthropic-api-key",
      name: "API key",
      severity: "critical",
      // 93 characters and "AA" today. The prefix alone identifies the key, so the length has some room: a key of next
      // year must not slip through.
      shape: shape`sk-ant-api${digits(2)}-${base64url(80, 120)}`,
      after: "anything",
      source: "the rules of TruffleHog (anthropic) and betterleaks (anthropic-api-key), read 2026-11-21",
      seen,
      alsoSeen: [(key) => `client = anthropic.Anthropic(api_key="${key}")`],
    }),
    selfIdentifying({
      id: "anthropic-admin-key",
      name: "admin API key",
      severity: "critical",
      shape: shape`sk-ant-admin${digits(2)}-${base64url(80, 120)}`,
      after: "anything",
      source:
        "the rules of TruffleHog (anthropic) and betterleaks (anthropic-admin-api-key), read 2026-11-21",
      seen: { ...request, variable: "ANTHROPIC_ADMIN_KEY" },
    }),
    selfIdentifying({
      id: "anthropic-oauth-token",
      name: "OAuth or session token",
      severity: "critical",
      // Access, refresh and session; no length is documented.
      shape: shape`sk-ant-${either("oat", "ort", "sid")}${digits(2)}-${base64url(60, 240)}`,
      after: "anything",
      source: "GitHub's list of secret types, and what `claude setup-token` prints, read 2026-11-21",
      seen: { ...request, variable: "CLAUDE_CODE_OAUTH_TOKEN" },
    }),
  ],
  playbook: anthropicPlaybook,
  // Nothing documented tells of OAuth tokens and sessions. A 404 is no "no", though TruffleHog takes it for one: an
  // endpoint that moved answers so to every key.
  verifications: [
    {
      id: "anthropic-models",
      formats: ["anthropic-api-key"],
      requests: [get("https://api.anthropic.com/v1/models?limit=1", auth)],
      answers: [active(200, '"data"'), inactive(401, "authentication_error")],
      source: "the rules of TruffleHog (anthropic) and betterleaks (anthropic-api-key), read 2026-11",
    },
    {
      id: "anthropic-organization",
      formats: ["anthropic-admin-key"],
      requests: [get("https://api.anthropic.com/v1/organizations/me", auth)],
      answers: [active(200, '"organization"'), inactive(401, "authentication_error")],
      traits: { organization: "name" },
      source: "the rule of betterleaks (anthropic-admin-api-key), read 2026-11",
    },
  ],
});
