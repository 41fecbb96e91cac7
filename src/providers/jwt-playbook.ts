import type { Playbook } from "./provider.ts";

/**
 * How signed tokens and the secrets that sign them are replaced. Sources: RFC 7519 and RFC 8725; the documentation of
 * Django (SECRET_KEY_FALLBACKS) and Kubernetes, as remembered in 2026-11. Whoever runs the application issues the
 * tokens, so there is no console.
 */
export const jwtPlaybook: Playbook = {
  risk: "act as whoever the token names until it expires; with a signing secret, make tokens for every user and every role",
  identify:
    "The middle part of a token, decoded from base64url, says who issued it (`iss`), for whom (`sub`), and until when (`exp`). That can be done offline: `cut -d. -f2 | tr _- /+ | base64 -d`. A signing secret is known by the name of its variable; the tokens that it signed say `HS256` (or 384, 512) in their first part.",
  revoke: {
    steps: [
      "**A signing secret:** let every service that checks tokens accept the old and the new secret (two entries, told apart by `kid`), and sign with the new one only.",
      "After the life of the longest token, take the old secret out, and restart every instance. Do it at once where an attack is likely: then everybody signs in again.",
      "Revoke refresh tokens and sessions that are kept in a database, too: a forged token may have made some.",
      "**A token:** if `exp` is past, it is dead. Otherwise end the session or delete the token where it was issued; where the issuer keeps no list, put its `jti` on a list of refused ones, or replace the signing secret.",
      "**A service account of Kubernetes:** delete the Secret of type `kubernetes.io/service-account-token` that holds it; for a bound token, delete the pod or the service account.",
      "**A key pair (RS256, ES256):** publish a new key in the JWKS, sign with it, and take the old one out after the life of the longest token.",
    ],
    effects: [
      "A token cannot be called back by itself: services that only check the signature accept it until `exp`.",
      "Once the old secret is gone, every session that it signed ends: tell the users.",
      "Links for resetting passwords or confirming addresses that were signed with it end, too.",
      "Services that fetch the JWKS keep it for minutes or hours.",
    ],
  },
  create: {
    steps: [
      "Run `openssl rand -base64 48` where nobody watches, and copy the value straight into your secret store.",
      "Give it a `kid`, add it beside the old one, and deploy all services that check tokens before those that sign.",
    ],
    advice: [
      "Where several services check tokens, sign with a key pair: then only the one that signs knows a secret.",
      "Let tokens live for minutes, and keep sessions with refresh tokens that can be revoked.",
      "One secret for each environment and each purpose: not the same for sessions, mails and tokens.",
    ],
    selfCheck: {
      shape: "64 characters of base64 from `openssl rand -base64 48`; 20 are the least",
      pattern: "^[A-Za-z0-9+/_-]{20,200}={0,2}$",
    },
  },
  overlap: true,
  check: {
    kind: "command",
    language: "bash",
    lines: [
      "read -rp 'An address of your application that needs a login: ' ADDRESS",
      "read -rsp 'A token signed with the secret in question: ' TOKEN && echo",
      "printf 'Authorization: Bearer %s\\n' \"$TOKEN\" |",
      "curl -sS -o /dev/null -w '%{http_code}\\n' -H @- \"$ADDRESS\"",
      "unset TOKEN",
    ],
    alive: "200",
    dead: "401",
    otherwise:
      "Only your own application can tell. The token must not have expired, or 401 proves nothing about the secret: try one from today. Ask every service that checks tokens, and every instance of it.",
  },
  badLogLines: [
    "invalid signature",
    "JsonWebTokenError",
    "Signature verification failed",
    "InvalidSignatureError",
    "jwt expired",
    "signature is invalid",
  ],
  subtleties: [
    "Frameworks sign more than tokens with one secret: `SECRET_KEY` of Django and Flask, `NEXTAUTH_SECRET` and `AUTH_SECRET`, `APP_KEY` of Laravel, `SESSION_SECRET`. Look for what else it protects.",
    "Django accepts old values under `SECRET_KEY_FALLBACKS` and Laravel under `APP_PREVIOUS_KEYS`: remove the leaked one there in the end, or it goes on working.",
    "What was encrypted with the secret, and not just signed, has to be encrypted anew first.",
    "A gateway, a worker or a second service often checks tokens, too, with its own copy of the secret.",
    "Supabase's `anon` and `service_role` keys are such tokens: they are rotated in Supabase.",
    "A token without `exp` lives as long as its secret.",
  ],
  abuse: {
    signs: [
      "requests with a `sub`, a role or a `jti` that your application never issued",
      "tokens whose `iat` or `exp` does not fit what your application does",
      "administrators' actions without a login before",
      "sessions of one user from several places at once",
    ],
  },
  goodPractice: [
    "Refuse `alg: none`, and name the algorithms that are accepted.",
    "Check `iss`, `aud` and `exp` everywhere.",
    "Practice the change of the secret: with two entries it takes no downtime.",
  ],
  troubleshooting: [
    {
      observed: "401 for everybody after the change",
      advice: [
        "A service signs with the new secret and another checks with the old one: deploy the checking ones first.",
        "See whether the value was read as base64 on one side and as text on the other.",
      ],
    },
    {
      observed: "Some users are logged out again and again",
      advice: ["An instance still has the old secret: restart all of them, workers and previews included."],
    },
    {
      observed: "The old secret still works",
      advice: [
        "It stands in a list of fallbacks, or in the service that you asked: look for its first characters.",
        "See that the token which you tried was really signed with it.",
      ],
    },
  ],
  links: [
    {
      label: "RFC 8725: JSON Web Token Best Current Practices",
      url: "https://www.rfc-editor.org/rfc/rfc8725",
    },
    { label: "RFC 7519: JSON Web Token", url: "https://datatracker.ietf.org/doc/html/rfc7519" },
  ],
};
