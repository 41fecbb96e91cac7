import { testVerdicts } from "../../support/verdict-tables.ts";

// Models, speech and vectors: what they answer where the status alone would mislead.
testVerdicts({
  "cohere-check-api-key": [
    ["a living key", 200, '{"valid":true,"organization_id":"org","owner_id":"owner"}', "active"],
    ["a dead one", 200, '{"valid": false}', "inactive"],
    ["neither word", 200, "{}", "unexpected-response"],
    ["a refusal", 401, '{"message":"invalid api token"}', "inactive"],
    ["the same with a status of its own", 498, '{"message":"InvalidToken"}', "inactive"],
    ["that status with other words", 498, '{"message":"blocked"}', "unexpected-response"],
  ],
  "perplexity-models": [
    ["a living key", 200, '{"object":"list","data":[{"id":"sonar-2"}]}', "active"],
    ["a dead one", 401, '{"error":{"message":"Invalid API key provided.","code":401}}', "inactive"],
    ["credit used up", 401, '{"error":{"message":"You exceeded your current quota"}}', "refused"],
    ["both in one sentence", 401, '{"error":{"message":"Invalid API key or no credits left"}}', "refused"],
    ["a page on the way", 401, "<html><title>401 Authorization Required</title></html>", "intercepted"],
    ["a refusal without a reason", 401, '{"detail":"Unauthorized"}', "refused"],
  ],
  "xai-api-key-self": [
    ["a living key", 200, '{"api_key_blocked":false,"api_key_disabled":false}', "active"],
    ["one that is switched off", 200, '{"api_key_blocked":false,"api_key_disabled":true}', "inactive"],
    ["one that is blocked", 200, '{"api_key_blocked": true,"api_key_disabled": false}', "inactive"],
    ["a dead one", 400, '{"error":"Incorrect API key provided: xa***n"}', "inactive"],
    ["a mistake of ours", 400, '{"error":"Malformed request"}', "unexpected-response"],
    ["a team without credit", 403, '{"error":"The team has no credits"}', "refused"],
  ],
  "elevenlabs-subscription": [
    ["a living key", 200, '{"tier":"creator"}', "active"],
    ["one of few rights", 401, '{"detail":{"status":"missing_permissions"}}', "active"],
    ["a dead one", 401, '{"detail":{"status":"invalid_api_key","message":"Invalid API key"}}', "inactive"],
    ["a suspicion", 401, '{"detail":{"status":"detected_unusual_activity"}}', "refused"],
  ],
  "wandb-viewer": [
    ["a living key", 200, '{"data":{"viewer":{"id":"u1","entity":"acme"}}}', "active"],
    ["a dead one", 200, '{"data":{"viewer":null}}', "inactive"],
    ["trouble inside", 200, '{"errors":[{"message":"rate limited"}]}', "unexpected-response"],
  ],
  "nvidia-caller-info": [
    ["a living service key", 200, '{"requestStatus":{"statusCode":"SUCCESS"},"orgName":"acme"}', "active"],
    ["a living personal key", 200, '{"type":"PERSONAL_KEY","user":{"roles":[]}}', "active"],
    ["a refusal inside", 200, '{"requestStatus":{"statusCode":"UNAUTHORIZED"}}', "unexpected-response"],
    ["a dead one", 401, '{"requestStatus":{"statusCode":"UNAUTHORIZED"}}', "inactive"],
  ],
  "runpod-myself": [
    ["a living key", 200, '{"data":{"myself":{"id":"user"}}}', "active"],
    ["perhaps a restricted one", 200, '{"data":{"myself":null}}', "unexpected-response"],
    ["perhaps a restricted one, too", 200, '{"errors":[{"message":"Unauthorized"}]}', "unexpected-response"],
    ["a dead one", 401, '{"error":"Unauthorized"}', "inactive"],
  ],
  "databricks-me": [
    ["a living token", 200, '{"id":"7","groups":[{"display":"admins"}]}', "active"],
    ["a dead one", 403, '{"error_code":403,"message":"Invalid access token."}', "inactive"],
    ["a list of addresses", 403, '{"message":"Source IP address is blocked by IP ACL"}', "refused"],
    ["a page on the way", 403, "<html><title>Error 403 Invalid access token.</title></html>", "intercepted"],
  ],
});
