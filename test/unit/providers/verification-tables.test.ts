import { expect, test } from "@jest/globals";
import { interpretMadeUp } from "../../../src/providers/interpret.ts";
import { testVerdicts, type VerdictTables, verificationOf } from "../../support/verdict-tables.ts";

/** What providers really answer, where the status alone would mislead. */
const tables: VerdictTables = {
  "github-user": [
    ["a living token", 200, '{"login":"octocat","id":1}', "active"],
    ["a dead one", 401, '{"message":"Bad credentials","status":"401"}', "inactive"],
    ["single sign-on", 403, '{"message":"Resource protected by organization SAML enforcement."}', "active"],
    ["a missing permission", 403, '{"message":"Resource not accessible by integration"}', "active"],
    ["the limit", 403, '{"message":"API rate limit exceeded for 192.0.2.1."}', "refused"],
    ["the other limit", 403, '{"message":"You have exceeded a secondary rate limit."}', "refused"],
    ["a suspended account", 403, '{"message":"Sorry. Your account was suspended."}', "refused"],
  ],
  "slack-auth-test": [
    ["a living token", 200, '{"ok":true,"team":"Acme","user_id":"U1"}', "active"],
    ["a dead one", 200, '{"ok":false,"error":"token_revoked"}', "inactive"],
    ["an expired one", 200, '{"ok":false,"error":"token_expired"}', "inactive"],
    ["an app that is gone", 200, '{"ok":false,"error":"account_inactive"}', "inactive"],
    ["an address outside the list", 200, '{"ok":false,"error":"invalid_auth"}', "unexpected-response"],
    ["a limit", 200, '{"ok":false,"error":"ratelimited"}', "unexpected-response"],
    ["a migration", 200, '{"ok":false,"error":"org_login_required"}', "unexpected-response"],
  ],
  "slack-webhook": [
    ["a living webhook", 400, "no_text", "active"],
    ["a removed one", 404, "no_service", "inactive"],
    ["a wrong one", 403, "invalid_token", "inactive"],
    ["a channel that nobody may post in", 403, "action_prohibited", "refused"],
    ["an archived channel", 410, "channel_is_archived", "unexpected-response"],
  ],
  "aws-caller-identity": [
    ["a living key", 200, '{"GetCallerIdentityResponse":{"GetCallerIdentityResult":{}}}', "active"],
    ["a dead one", 403, '{"Error":{"Code":"InvalidClientTokenId"}}', "inactive"],
    ["another key's secret", 403, '{"Error":{"Code":"SignatureDoesNotMatch"}}', "refused"],
    ["a clock that is wrong", 403, '{"Error":{"Code":"RequestExpired"}}', "refused"],
    ["a limit", 400, '{"Error":{"Code":"Throttling"}}', "unexpected-response"],
  ],
  "google-project": [
    ["a living key", 200, '{"projectId":"123456789012","authorizedDomains":[]}', "active"],
    ["a project without users", 400, '{"error":{"message":"CONFIGURATION_NOT_FOUND"}}', "active"],
    ["another API's key", 403, '{"error":{"details":[{"reason":"API_KEY_SERVICE_BLOCKED"}]}}', "active"],
    [
      "a dead key",
      400,
      '{"error":{"message":"API key not valid. Please pass a valid API key."}}',
      "inactive",
    ],
    [
      "a wrong request",
      400,
      '{"error":{"message":"Request contains an invalid argument."}}',
      "unexpected-response",
    ],
  ],
  "google-gemini-models": [
    ["a known leak", 403, '{"error":{"message":"Your API key was reported as leaked."}}', "refused"],
  ],
  "gitlab-self": [
    ["a living token", 200, '{"id":4,"revoked":false,"active":true,"scopes":["api"]}', "active"],
    ["a revoked one", 200, '{"id":4,"revoked":true,"active":false}', "inactive"],
    ["a small one", 403, '{"error":"insufficient_scope"}', "active"],
    ["a blocked account", 403, '{"message":"403 Forbidden - Your account has been blocked."}', "refused"],
  ],
  "gitlab-runner": [
    ["a dead token", 403, '{"message":"403 Forbidden"}', "inactive"],
    ["a firewall", 403, '{"message":"Forbidden"}', "refused"],
  ],
  "gcp-service-account-client-secret": [
    [
      "a living secret",
      400,
      '{"error":"invalid_grant","error_description":"Malformed auth code."}',
      "active",
    ],
    ["a dead one", 401, '{"error":"invalid_client"}', "inactive"],
    ["another complaint", 400, '{"error":"invalid_request"}', "unexpected-response"],
  ],
  "cloudflare-accounts": [
    ["a living token", 200, '{"result":[],"success":true}', "active"],
    [
      "a living token of an account",
      400,
      '{"errors":[{"code":1001,"message":"List accounts endpoint does not support account owned tokens."}]}',
      "active",
    ],
    ["a dead one", 403, '{"errors":[{"code":9109,"message":"Invalid access token"}]}', "inactive"],
    [
      "another address",
      403,
      '{"errors":[{"code":9109,"message":"Cannot use the access token from location: 192.0.2.1"}]}',
      "refused",
    ],
  ],
  "vercel-user": [
    ["a dead token", 403, '{"error":{"code":"forbidden","invalidToken":true}}', "inactive"],
    ["a rule of the team", 403, '{"error":{"code":"forbidden","saml":true}}', "refused"],
  ],
  "hashicorp-vault-lookup": [
    ["a dead token", 403, '{"errors":["2 errors occurred: permission denied, invalid token"]}', "inactive"],
    ["one that may not look", 403, '{"errors":["1 error occurred: permission denied"]}', "refused"],
    ["a sealed server", 503, '{"errors":["Vault is sealed"]}', "unreachable"],
  ],
  "hashicorp-terraform-account": [
    ["a token of a team", 404, '{"errors":[{"status":"404","title":"not found"}]}', "active"],
    ["a dead one", 401, '{"errors":[{"status":"401","title":"unauthorized"}]}', "inactive"],
  ],
  "pypi-upload": [
    ["a living token", 400, '{"code":"400 Include at least one message digest."}', "active"],
    ["one for another project", 403, '{"code":"403 The user is not allowed to upload to project"}', "active"],
    ["a dead one", 403, '{"code":"403 Invalid or non-existent authentication information."}', "inactive"],
    ["a day without uploads", 403, '{"code":"403 Read-only mode: Uploads are disabled"}', "refused"],
  ],
  "stripe-account": [
    ["a restricted key", 403, '{"error":{"message":"does not have the required permissions"}}', "active"],
    ["a dead key", 401, '{"error":{"message":"Invalid API Key provided: sk_live_***"}}', "inactive"],
  ],
  "coolify-team": [
    ["a token for deployments", 403, '{"message":"Missing required permissions: read"}', "active"],
    ["a list of addresses", 403, '{"message":"You are not allowed to access the API."}', "refused"],
    ["a dead token", 401, '{"message":"Unauthenticated."}', "inactive"],
  ],
};

testVerdicts(tables);

test("a made-up token of Slack is refused in its own words", () => {
  const body = '{"ok":false,"error":"invalid_auth"}';
  expect(interpretMadeUp(verificationOf("slack-auth-test"), { status: 200, headers: {}, body }).kind).toBe(
    "inactive",
  );
});

test("a webhook is asked at its own address, and one of Workflow Builder nowhere", () => {
  const parts = verificationOf("slack-webhook").requests[0]?.parts;
  expect(parts?.("https://hooks.slack.com/services/T1/B2/abc")).toEqual({
    team: "T1",
    hook: "B2",
    secret: "abc",
  });
  expect(parts?.("https://hooks.slack.com/triggers/T1/2/abc")).toBeUndefined();
  expect(parts?.("https://hooks.slack-gov.com/services/T1/B2/abc")).toBeUndefined();
});

test("bait of AWS is known by the account in its id", () => {
  const isCanary = verificationOf("aws-caller-identity").isCanary;
  // An id of canarytokens.org that blogs print, cut off behind the account.
  expect(isCanary?.("AKIASP2TPHJSQH")).toBe(true);
  expect(isCanary?.("AKIASP2TPHJSRH")).toBe(true);
  expect(isCanary?.("AKIASP2TPHKSQH")).toBe(false);
  expect(isCanary?.("AKIA")).toBe(false);
});
