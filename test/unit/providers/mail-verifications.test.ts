import { testVerdicts } from "../../support/verdict-tables.ts";

// Mail: what it answers where the status alone would mislead.
testVerdicts({
  "sendgrid-scopes": [
    ["a living key", 200, '{"scopes":["mail.send"]}', "active"],
    ["one of few rights", 403, '{"errors":[{"message":"access forbidden"}]}', "active"],
    ["a wall on the way", 403, '{"message":"blocked by firewall"}', "refused"],
    ["a dead one", 401, '{"errors":[{"message":"authorization required"}]}', "inactive"],
    ["a plan that is used up", 401, '{"errors":[{"message":"Maximum credits exceeded"}]}', "refused"],
    ["a list of addresses", 401, '{"errors":[{"message":"IP Address is not whitelisted"}]}', "refused"],
  ],
  "mailgun-domains": [
    ["a living account key", 200, '{"items":[]}', "active"],
    ["a dead one, or a living sending key", 401, '{"message":"Invalid private key"}', "refused"],
    ["the same in older words", 401, "Forbidden", "refused"],
  ],
  "mailgun-domains-legacy": [["a dead key", 401, "Forbidden", "inactive"]],
  "postmark-server-or-account": [
    ["a living token", 200, '{"InactiveMails":0,"Bounces":[]}', "active"],
    ["a dead one", 401, '{"ErrorCode":10,"Message":"The Server Token was invalid."}', "inactive"],
    ["maintenance", 401, '{"ErrorCode":100,"Message":"Maintenance"}', "refused"],
    ["a refusal without a code", 401, '{"Message":"Unauthorized"}', "refused"],
  ],
  "resend-api-keys": [
    ["a living key", 200, '{"data":[]}', "active"],
    ["one that may only send", 401, '{"statusCode":401,"name":"restricted_api_key"}', "active"],
    ["a header that was lost", 401, '{"statusCode":401,"name":"missing_api_key"}', "refused"],
    ["a dead one", 403, '{"statusCode":403,"name":"invalid_api_key"}', "inactive"],
    ["a dead one in other words", 400, '{"statusCode":400,"message":"API key is invalid"}', "inactive"],
    ["a domain to verify", 403, '{"statusCode":403,"message":"Verify your domain"}', "refused"],
  ],
  "brevo-account": [
    ["a living key", 200, '{"companyName":"Acme"}', "active"],
    ["a dead one", 401, '{"message":"Key not found","code":"unauthorized"}', "inactive"],
    ["a foreign address", 401, '{"message":"you are using an unrecognised IP address"}', "refused"],
    ["a header that was lost", 401, '{"message":"authentication not found in headers"}', "refused"],
  ],
});
