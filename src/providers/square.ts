import { selfIdentifying } from "../formats/define-format.ts";
import { base64url, lower, padded, shape } from "../formats/shape.ts";
import { isRandom } from "../values/randomness.ts";
import { bearer, get } from "./key-request.ts";
import { defineProvider } from "./provider.ts";
import { squarePlaybook } from "./square-playbook.ts";
import { active, inactive } from "./verification.ts";

/** How most of its keys travel. */
const request = { header: "Authorization: Bearer ", url: "https://connect.squareup.com/v2/locations" };

/** Square: payments. Application ids (`sq0idp-`) are public. */
export const square = defineProvider({
  id: "square",
  name: "Square",
  variables: ["SQUARE_ACCESS_TOKEN", "SQUARE_APPLICATION_SECRET"],
  formats: [
    selfIdentifying({
      id: "square-access-token",
      name: "access token",
      severity: "critical",
      // `EAAA` begins much that is base64 and mostly zeros.
      shape: shape`EAAA${padded(60)}`,
      source: "the rules of betterleaks (square-access-token) and TruffleHog (square), read 2026-11",
      seen: { variable: "SQUARE_ACCESS_TOKEN", ...request },
      isGenuine: isSquareToken,
      complete: (example) => `EAAAE${example.slice(5).replace(/[/.]/g, "k")}`,
    }),
    selfIdentifying({
      id: "square-access-token-old",
      name: "access token of the first kind",
      severity: "critical",
      shape: shape`sq0atp-${base64url(22)}`,
      source: "the rules of betterleaks (square-access-token) and TruffleHog (square), read 2026-11",
      seen: { variable: "SQUARE_ACCESS_TOKEN", ...request },
    }),
    selfIdentifying({
      id: "square-application-secret",
      name: "application secret",
      severity: "critical",
      shape: shape`sq0c${lower(2)}-${base64url(40, 50)}`,
      source: "the rules of TruffleHog (squareapp), read 2026-11",
      seen: { ...request, variable: "SQUARE_APPLICATION_SECRET", header: "client_secret=" },
    }),
    selfIdentifying({
      id: "square-sandbox-secret",
      name: "application secret of the sandbox",
      severity: "low",
      shape: shape`sandbox-sq0c${lower(2)}-${base64url(40, 50)}`,
      source: "the rules of TruffleHog (squareapp), from memory, 2026-11",
      seen: { ...request, variable: "SQUARE_APPLICATION_SECRET", header: "client_secret=" },
    }),
  ],
  playbook: squarePlaybook,
  // An application secret can only be tried together with its id, by revoking a token that does not exist.
  verifications: [
    {
      id: "square-merchants",
      formats: ["square-access-token", "square-access-token-old"],
      requests: ["connect.squareup.com", "connect.squareupsandbox.com"].map((host) =>
        get(`https://${host}/v2/merchants`, bearer),
      ),
      answers: [
        active(200, '"merchant"'),
        active(403, "INSUFFICIENT_SCOPES"),
        inactive(401, ["UNAUTHORIZED", "ACCESS_TOKEN_REVOKED", "ACCESS_TOKEN_EXPIRED"]),
      ],
      traits: { account: "merchant.*.id", organization: "merchant.*.business_name" },
      source: "the rules of TruffleHog (square), read 2026-11",
    },
  ],
});

/** Not the zeros of a picture, nor a longer base64 with slashes. */
function isSquareToken(token: string): boolean {
  return !/A{8}/.test(token) && !/[/.]/.test(token) && isRandom(token);
}
