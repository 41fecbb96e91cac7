import { selfIdentifying } from "../formats/define-format.ts";
import { alphanumeric, shape } from "../formats/shape.ts";
import { isRandom } from "../values/randomness.ts";
import { defineProvider } from "./provider.ts";
import { resendPlaybook } from "./resend-playbook.ts";
import { resendVerification } from "./resend-verification.ts";

/** Resend: mail. */
export const resend = defineProvider({
  id: "resend",
  name: "Resend",
  variables: ["RESEND_API_KEY"],
  formats: [
    selfIdentifying({
      id: "resend-api-key",
      name: "API key",
      severity: "high",
      // Two letters begin many names as well: what follows must not read like one.
      shape: shape`re_${alphanumeric(8)}_${alphanumeric(24)}`,
      source: "resend/resend-openapi and the rule of Titus (resend), read 2026-11",
      isGenuine: isRandom,
      seen: {
        variable: "RESEND_API_KEY",
        header: "Authorization: Bearer ",
        url: "https://api.resend.com/domains",
      },
      alsoSeen: [(key) => `const resend = new Resend("${key}");`],
      unlike: [() => "const re_compileds_andUploadedToTheDevices = 1;"],
    }),
  ],
  playbook: resendPlaybook,
  verifications: [resendVerification],
});
