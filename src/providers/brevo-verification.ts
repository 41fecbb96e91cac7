import { get, header } from "./key-request.ts";
import { active, inactive, unknown, type Verification } from "./verification.ts";

/** An address that Brevo does not know is refused with 401 as well, and the owner is mailed. SMTP keys have no request. */
export const brevoVerification: Verification = {
  id: "brevo-account",
  formats: ["brevo-api-key"],
  requests: [get("https://api.brevo.com/v3/account", header("api-key"))],
  answers: [
    active(200),
    unknown(401, ["unrecognised ip", "unrecognized ip"]),
    inactive(401, "key not found"),
  ],
  traits: { organization: "companyName" },
  source: "developers.brevo.com, IP security; the rule of betterleaks (sendinblue-api-token), read 2026-11",
};
