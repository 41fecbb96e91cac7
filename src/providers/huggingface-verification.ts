import { ask, bearer, elsewhere, get, json } from "./key-request.ts";
import type { Revocation } from "./revocation.ts";
import { active, inactive, unknown, type Verification } from "./verification.ts";

/** What `whoami-v2` says of a token. */
export const huggingfaceVerifications: readonly Verification[] = [
  {
    id: "huggingface-whoami",
    formats: ["huggingface-user-token", "huggingface-organization-token"],
    requests: [get("https://huggingface.co/api/whoami-v2", bearer)],
    answers: [
      active(200, '"type"'),
      inactive(401),
      // An organization may refuse a token that lives.
      unknown(403),
    ],
    traits: {
      account: "name",
      organization: "orgs.*.name",
      role: "auth.accessToken.role",
      scopes: "auth.accessToken.fineGrained.scoped.*.permissions.*",
    },
    source:
      "Hugging Face, security tokens and rate limits; the rules of TruffleHog and betterleaks, read 2026-11",
  },
];

/** Hugging Face takes leaked tokens from anybody. */
export const huggingfaceRevocations: readonly Revocation[] = [
  {
    id: "huggingface-credentials-revoke",
    formats: ["huggingface-user-token"],
    request: ask("https://huggingface.co/api/credentials/revoke", elsewhere, {
      harmless: "It names the leaked token and nothing else.",
      body: json({ credentials: ["{key}"] }),
    }),
    accepted: [202],
    effect: "The token stops working everywhere, for good, and Hugging Face mails its owner.",
    source: "Hugging Face, security tokens, read 2026-11",
  },
];
