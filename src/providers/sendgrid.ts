import { selfIdentifying } from "../formats/define-format.ts";
import { base64url, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";
import { sendgridPlaybook } from "./sendgrid-playbook.ts";
import { sendgridRevocation, sendgridVerification } from "./sendgrid-verification.ts";

/** SendGrid: mail. */
export const sendgrid = defineProvider({
  id: "sendgrid",
  name: "SendGrid",
  variables: ["SENDGRID_API_KEY"],
  formats: [
    selfIdentifying({
      id: "sendgrid-api-key",
      name: "API key",
      severity: "high",
      // 22 and 43 characters today; the first part is the id of the key.
      shape: shape`SG.${base64url(20, 24)}.${base64url(39, 50)}`,
      source: "the rules of TruffleHog (sendgrid) and betterleaks (sendgrid-api-token), read 2026-11",
      keyId: (key) => key.split(".")[1],
      seen: {
        variable: "SENDGRID_API_KEY",
        header: "Authorization: Bearer ",
        url: "https://api.sendgrid.com/v3/scopes",
      },
      alsoSeen: [(key) => `sgMail.setApiKey("${key}");`],
    }),
  ],
  playbook: sendgridPlaybook,
  verifications: [sendgridVerification],
  revocations: [sendgridRevocation],
});
