import { ask, bearer, get } from "./key-request.ts";
import type { Revocation } from "./revocation.ts";
import { active, inactive, type Verification } from "./verification.ts";

/** Blob tokens and deploy hooks are left out: nothing neutral is known. */
export const vercelVerifications: readonly Verification[] = [
  {
    id: "vercel-user",
    formats: ["vercel-access-token", "vercel-access-token-old", "vercel-integration-token"],
    requests: [get("https://api.vercel.com/v2/user", bearer)],
    // Other answers of 403 come from a team's rules.
    answers: [active(200, '"user"'), inactive(403, '"invalidToken":true'), inactive(401)],
    traits: { account: "user.username" },
    source: "the rules of TruffleHog (vercel) and betterleaks (vercel-*), read 2026-11",
  },
  {
    id: "vercel-app-userinfo",
    formats: ["vercel-app-token"],
    requests: [
      {
        ...ask("https://api.vercel.com/login/oauth/userinfo", bearer, {
          harmless: "It tells whom the token stands for, and does nothing else.",
        }),
        // A refresh token needs its app's secret.
        parts: (token) => (token.startsWith("vca_") ? {} : undefined),
      },
    ],
    answers: [active(200, '"sub"'), inactive(401)],
    source:
      "vercel.com/docs/sign-in-with-vercel; the rule of betterleaks (vercel-app-access-token), read 2026-11",
  },
  {
    id: "vercel-gateway-credits",
    formats: ["vercel-ai-gateway-key"],
    // betterleaks asks a model, which costs money.
    requests: [get("https://ai-gateway.vercel.sh/v1/credits", bearer)],
    answers: [active(200, '"balance"'), inactive(401)],
    source: "vercel.com/docs/ai-gateway, credits, from memory, 2026-11",
  },
];

/** An access token deletes itself. */
export const vercelRevocations: readonly Revocation[] = [
  {
    id: "vercel-delete-current",
    formats: ["vercel-access-token", "vercel-access-token-old"],
    request: { method: "DELETE", url: "https://api.vercel.com/v3/user/tokens/current", ...bearer },
    accepted: [200],
    effect: "The token is deleted for good; its owner's other tokens live on.",
    source: "vercel.com/docs/rest-api/authentication/delete-an-authentication-token, read 2026-11",
  },
];
