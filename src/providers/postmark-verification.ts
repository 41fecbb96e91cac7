import { get, header, withHeaders } from "./key-request.ts";
import { active, inactive, type Verification } from "./verification.ts";

const accept = { accept: "application/json" } as const;

/** Server and account tokens look the same, and each is refused where the other belongs: only two refusals count. */
export const postmarkVerification: Verification = {
  id: "postmark-server-or-account",
  formats: ["postmark-server-token"],
  requests: [
    get("https://api.postmarkapp.com/deliverystats", withHeaders(header("x-postmark-server-token"), accept)),
    get(
      "https://api.postmarkapp.com/domains?count=1&offset=0",
      withHeaders(header("x-postmark-account-token"), accept),
    ),
  ],
  answers: [active(200), inactive(401, ['"ErrorCode":10,', '"ErrorCode": 10,'])],
  source: "postmarkapp.com/developer; the rules of TruffleHog and Kingfisher (postmark), read 2026-11",
};
