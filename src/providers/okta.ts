import { isHex } from "../formats/characters.ts";
import { keyed } from "../formats/define-format.ts";
import { base64url, shape } from "../formats/shape.ts";
import { get, header } from "./key-request.ts";
import { oktaPlaybook } from "./okta-playbook.ts";
import { defineProvider } from "./provider.ts";
import { active, inactive } from "./verification.ts";

/** How most of its keys travel. */
const request = { header: "Authorization: Bearer ", url: "https://acme.okta.com/api/v1/users/me" };

/** Okta: who may sign in where. */
export const okta = defineProvider({
  id: "okta",
  name: "Okta",
  variables: ["OKTA_API_TOKEN", "OKTA_TOKEN", "OKTA_CLIENT_TOKEN", "OKTA_CLIENT_SECRET"],
  formats: [
    keyed({
      id: "okta-api-token",
      name: "API token",
      severity: "critical",
      shape: shape`00${base64url(40)}`,
      words: ["okta", "ssws"],
      by: "nearby",
      source: "the rules of betterleaks (okta-access-token) and TruffleHog (okta), read 2026-11",
      seen: { ...request, variable: "OKTA_API_TOKEN", header: "Authorization: SSWS " },
    }),
    keyed({
      id: "okta-client-secret",
      name: "client secret",
      severity: "critical",
      shape: shape`${base64url(40, 64)}`,
      words: [
        "okta_client_secret",
        "okta_secret",
        "okta_oauth2_client_secret",
        "okta_oidc_client_secret",
        "okta_oauth_client_secret",
      ],
      source: "developer.okta.com/docs/guides; 40 or 64 characters, from memory, 2026-11",
      seen: { ...request, variable: "OKTA_CLIENT_SECRET", header: "okta_client_secret=" },
      isGenuine: (secret) => !/^00.{40}$/.test(secret) && !isHex(secret),
    }),
  ],
  playbook: oktaPlaybook,
  // A client secret can only be tried by making a token with it.
  verifications: [
    {
      id: "okta-me",
      formats: ["okta-api-token"],
      requests: [get("{host}/api/v1/users/me", header("authorization", "SSWS "))],
      answers: [active(200, '"id"'), inactive(401, "E0000011")],
      traits: { account: "id" },
      source: "the rules of TruffleHog (okta), read 2026-11",
    },
  ],
  revocations: [
    {
      id: "okta-current",
      formats: ["okta-api-token"],
      request: {
        method: "DELETE",
        url: "{host}/api/v1/api-tokens/current",
        ...header("authorization", "SSWS "),
      },
      accepted: [204],
      effect: "The token is revoked for good; what was done with it stays.",
      source: "developer.okta.com (revoke the current API token), read 2026-11",
    },
  ],
});
