import { expect, test } from "@jest/globals";
import { catalogue } from "../../../src/providers/catalogue.ts";
import { testVerdicts } from "../../support/verdict-tables.ts";

// Hosting, databases, monitoring, work and payment: what they answer where the status alone would mislead.
testVerdicts({
  "railway-graphql": [
    ["a living account token", 200, '{"data":{"me":{"id":"u1"}}}', "active"],
    ["a workspace with projects", 200, '{"data":{"projects":{"edges":[{"node":{"id":"p1"}}]}}}', "active"],
    ["one without, or a page of nothing", 200, '{"data":{"projects":{"edges":[]}}}', "unexpected-response"],
    ["a living project token", 200, '{"data":{"projectToken":{"projectId":"p1"}}}', "active"],
    ["a dead one", 200, '{"errors":[{"message":"Not Authorized","path":["me"]}],"data":null}', "inactive"],
    ["a dead project token", 200, '{"errors":[{"message":"Project Token not found"}]}', "inactive"],
    ["trouble inside", 200, '{"errors":[{"message":"Problem processing request"}]}', "unexpected-response"],
  ],
  "fly-apps": [
    ["a living token", 400, '{"error":"org_slug is required"}', "active"],
    ["a dead one", 401, '{"error":"unauthenticated"}', "inactive"],
    ["an app token elsewhere", 404, '{"error":"not found"}', "unexpected-response"],
  ],
  "neon-projects": [["a key of an organization", 400, '{"message":"org_id is required"}', "active"]],
  "upstash-ping": [
    ["a living token", 200, '{"result":"PONG"}', "active"],
    ["one for reading", 400, '{"error":"NOPERM this user has no permissions"}', "active"],
    ["a dead one", 401, '{"error":"WRONGPASS invalid or missing auth token"}', "inactive"],
    ["another refusal", 401, '{"error":"rejected by the IP allow list"}', "refused"],
  ],
  "datadog-validate": [
    ["a living key", 200, '{"valid":true}', "active"],
    ["a dead one, or one of another site", 403, '{"status":"error","errors":["Forbidden"]}', "inactive"],
    ["a list of addresses", 403, '{"errors":["IP address is not allowed"]}', "refused"],
  ],
  "sentry-user": [
    [
      "a token of few scopes",
      403,
      '{"detail":"You do not have permission to perform this action."}',
      "active",
    ],
    ["a dead one", 401, '{"detail":"Invalid token"}', "inactive"],
    ["single sign-on", 401, '{"detail":{"code":"sso-required"}}', "refused"],
  ],
  "sentry-organization": [
    [
      "a refusal of either kind",
      403,
      '{"detail":"You do not have permission to perform this action."}',
      "refused",
    ],
  ],
  "grafana-cloud": [
    ["a token for other things", 401, '{"message":"Token is missing the required scope"}', "active"],
    ["one that may not ask", 401, '{"code":"Unauthorized","message":"Permission denied"}', "active"],
    ["a dead one", 401, '{"code":"InvalidCredentials","message":"Token invalid"}', "inactive"],
    ["another refusal", 401, '{"message":"Organization is suspended"}', "refused"],
  ],
  "linear-viewer": [
    ["a living key", 200, '{"data":{"viewer":{"id":"u1"}}}', "active"],
    [
      "a dead one",
      400,
      '{"errors":[{"extensions":{"type":"authentication error","code":"AUTHENTICATION_ERROR"}}]}',
      "inactive",
    ],
    [
      "a wrong query",
      400,
      '{"errors":[{"extensions":{"code":"GRAPHQL_VALIDATION_FAILED"}}]}',
      "unexpected-response",
    ],
    ["a limit", 400, '{"errors":[{"extensions":{"code":"RATELIMITED"}}]}', "unexpected-response"],
  ],
  "notion-me": [
    ["a missing capability", 403, '{"object":"error","code":"restricted_resource"}', "active"],
    ["a dead secret", 401, '{"object":"error","code":"unauthorized"}', "inactive"],
  ],
  "figma-me": [
    ["a missing scope", 403, '{"status":403,"err":"Invalid scope(s): file_content:read"}', "active"],
    ["a dead token", 403, '{"status":403,"err":"Invalid token"}', "inactive"],
    ["an expired one", 403, '{"status":403,"err":"Token expired"}', "inactive"],
    ["another refusal", 403, '{"status":403,"err":"Forbidden"}', "refused"],
  ],
  "square-merchants": [
    ["a missing scope", 403, '{"errors":[{"code":"INSUFFICIENT_SCOPES"}]}', "active"],
    ["a replaced token", 401, '{"errors":[{"code":"ACCESS_TOKEN_REVOKED"}]}', "inactive"],
    ["another complaint", 401, '{"errors":[{"code":"CLIENT_DISABLED"}]}', "refused"],
  ],
  "plaid-institutions": [
    ["a dead secret, or one of another environment", 400, '{"error_code":"INVALID_API_KEYS"}', "inactive"],
    ["a wrong request", 400, '{"error_code":"INVALID_FIELD"}', "unexpected-response"],
  ],
  "algolia-key": [
    ["a living key", 200, '{"value":"...","acl":["search"]}', "active"],
    ["a dead one", 403, '{"message":"Invalid Application-ID or API key","status":403}', "inactive"],
    ["one that may not ask", 403, '{"message":"Method not allowed with this API key"}', "refused"],
  ],
  "mapbox-token": [
    ["a living token", 200, '{"code":"TokenValid","token":{"user":"acme"}}', "active"],
    ["a dead one", 200, '{"code":"TokenRevoked"}', "inactive"],
    ["another answer", 200, '{"code":"TokenPaused"}', "unexpected-response"],
  ],
  "sonar-server": [
    ["a living token", 200, '{"valid":true}', "active"],
    ["a dead one", 200, '{"valid":false}', "inactive"],
  ],
  "okta-me": [
    ["a dead token", 401, '{"errorCode":"E0000011","errorSummary":"Invalid token provided"}', "inactive"],
    ["a network zone", 403, '{"errorCode":"E0000006"}', "refused"],
  ],
  "auth0-clients": [
    ["a token of few scopes", 403, '{"errorCode":"insufficient_scope"}', "active"],
    ["an expired one", 401, '{"message":"Expired token received for JSON Web Token validation"}', "inactive"],
  ],
  "posthog-me": [
    ["a key of few scopes", 403, '{"detail":"API key missing required scope \'user:read\'"}', "active"],
    ["a dead one", 401, '{"code":"authentication_failed"}', "inactive"],
  ],
});

test("a token of Mapbox names itself, as its deletion needs", () => {
  const payload = Buffer.from('{"u":"acme","a":"cl1"}').toString("base64url");
  const [deletion] = catalogue.find(({ id }) => id === "mapbox")?.revocations ?? [];
  expect(deletion?.request.parts?.(`sk.${payload}.signature`)).toEqual({ account: "acme", token: "cl1" });
  expect(deletion?.request.parts?.("sk.eyJhIjoi.signature")).toBeUndefined();
});
