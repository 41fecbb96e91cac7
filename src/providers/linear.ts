import { keyed, selfIdentifying } from "../formats/define-format.ts";
import { alphanumeric, hex, shape } from "../formats/shape.ts";
import { type Auth, ask, bearer, header, json, type KeyRequest } from "./key-request.ts";
import { linearPlaybook } from "./linear-playbook.ts";
import { defineProvider } from "./provider.ts";
import { active, inactive } from "./verification.ts";

/** How most of its keys travel. */
const request = { header: "Authorization: Bearer ", url: "https://api.linear.app/graphql" };

const answers = [
  active(200, '"viewer":{"id"'),
  inactive(401),
  inactive(400, ["authentication error", "AUTHENTICATION_ERROR"]),
];

/** Linear: issues and projects. */
export const linear = defineProvider({
  id: "linear",
  name: "Linear",
  variables: ["LINEAR_API_KEY", "LINEAR_CLIENT_SECRET", "LINEAR_WEBHOOK_SECRET"],
  formats: [
    selfIdentifying({
      id: "linear-api-key",
      name: "personal API key",
      severity: "medium",
      shape: shape`lin_api_${alphanumeric(40)}`,
      source: "the rules of betterleaks (linear-api-key) and TruffleHog (linearapi), read 2026-11",
      seen: { ...request, variable: "LINEAR_API_KEY", header: "Authorization: " },
    }),
    selfIdentifying({
      id: "linear-oauth-token",
      name: "OAuth token",
      severity: "medium",
      shape: shape`lin_oauth_${alphanumeric(40, 64)}`,
      source:
        "GitHub's list of secret scanning patterns; 64 digits, the length is open, from memory, 2026-11",
      seen: { variable: "LINEAR_ACCESS_TOKEN", ...request },
    }),
    selfIdentifying({
      id: "linear-webhook-secret",
      name: "webhook secret",
      severity: "medium",
      shape: shape`lin_wh_${alphanumeric(32, 64)}`,
      source: "linear.app/developers/webhooks; the length is open, from memory, 2026-11",
      seen: { ...request, variable: "LINEAR_WEBHOOK_SECRET", header: "secret: " },
    }),
    keyed({
      id: "linear-client-secret",
      name: "client secret",
      severity: "high",
      shape: shape`${hex(32)}`,
      words: ["linear_client", "linear_secret", "linear_oauth", "api.linear.app"],
      not: ["client_id"],
      source: "the rules of betterleaks (linear-client-secret), from memory, 2026-11",
      seen: { ...request, variable: "LINEAR_CLIENT_SECRET", header: "client_secret=" },
    }),
  ],
  playbook: linearPlaybook,
  verifications: [
    {
      id: "linear-viewer",
      formats: ["linear-api-key"],
      requests: [viewer(header("authorization"))],
      answers,
      source: "the rules of TruffleHog (linearapi) and betterleaks (linear-api-key), read 2026-11",
    },
    {
      id: "linear-oauth-viewer",
      formats: ["linear-oauth-token"],
      requests: [viewer(bearer)],
      answers,
      source: "linear.app/developers/graphql, read 2026-11",
    },
  ],
  revocations: [
    {
      id: "linear-oauth-revoke",
      formats: ["linear-oauth-token"],
      request: ask("https://api.linear.app/oauth/revoke", bearer, {
        harmless: "It ends the token that authenticates it and no other.",
      }),
      accepted: [200],
      effect: "The token stops working for good; the application has to be authorized anew.",
      source: "linear.app/developers/oauth-2-0-authentication, read 2026-11",
    },
  ],
});

function viewer(auth: Auth): KeyRequest {
  return ask("https://api.linear.app/graphql", auth, {
    harmless: "A GraphQL query reads and changes nothing.",
    body: json({ query: "{ viewer { id } }" }),
  });
}
