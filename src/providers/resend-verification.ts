import { bearer, get } from "./key-request.ts";
import { active, inactive, type Verification } from "./verification.ts";

/** The codes are turned around: 401 may mean alive, and 403 dead. Only the words count. */
export const resendVerification: Verification = {
  id: "resend-api-keys",
  formats: ["resend-api-key"],
  requests: [get("https://api.resend.com/api-keys", bearer)],
  answers: [
    active(200),
    active(401, "restricted_api_key"),
    inactive(403, "invalid_api_key"),
    inactive(400, "api key is invalid"),
  ],
  source: "resend/resend-openapi; resend.com/docs/api-reference/errors; the rule of Titus, read 2026-11",
};
