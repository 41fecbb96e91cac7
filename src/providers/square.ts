import { selfIdentifying } from "../formats/define-format.ts";
import { base64url, lower, padded, shape } from "../formats/shape.ts";
import { isJumbled } from "../formats/structure.ts";
import { defineProvider } from "./provider.ts";

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
  pages: {
    keys: { label: "Applications", url: "https://developer.squareup.com/apps" },
    docs: {
      label: "Square: access tokens",
      url: "https://developer.squareup.com/docs/build-basics/access-tokens",
    },
  },
});

/** Not the zeros of a picture, nor a longer base64 with slashes. */
function isSquareToken(token: string): boolean {
  return !/A{8}/.test(token) && !/[/.]/.test(token) && isJumbled(token);
}
