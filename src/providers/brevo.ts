import { selfIdentifying } from "../formats/define-format.ts";
import { alphanumeric, anyHex, shape } from "../formats/shape.ts";
import { brevoPlaybook } from "./brevo-playbook.ts";
import { brevoVerification } from "./brevo-verification.ts";
import { defineProvider } from "./provider.ts";

/** Brevo, once Sendinblue: mail. */
export const brevo = defineProvider({
  id: "brevo",
  name: "Brevo",
  variables: ["BREVO_API_KEY", "SENDINBLUE_API_KEY"],
  formats: [
    selfIdentifying({
      id: "brevo-api-key",
      name: "API key",
      severity: "high",
      shape: shape`xkeysib-${anyHex(64)}-${alphanumeric(16)}`,
      source: "the rule of betterleaks (sendinblue-api-token), read 2026-11",
      seen: { variable: "BREVO_API_KEY", header: "api-key: ", url: "https://api.brevo.com/v3/account" },
    }),
    selfIdentifying({
      id: "brevo-smtp-key",
      name: "SMTP key",
      severity: "high",
      shape: shape`xsmtpsib-${anyHex(64)}-${alphanumeric(16)}`,
      source: "keys in public mailer settings, of the same form as the API keys, read 2026-11",
      seen: { variable: "BREVO_SMTP_KEY", header: "api-key: ", url: "https://api.brevo.com/v3/account" },
    }),
  ],
  playbook: brevoPlaybook,
  verifications: [brevoVerification],
});
