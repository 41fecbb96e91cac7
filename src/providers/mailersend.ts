import { selfIdentifying } from "../formats/define-format.ts";
import { alphanumeric, shape } from "../formats/shape.ts";
import { isRandom } from "../values/randomness.ts";
import { defineProvider } from "./provider.ts";

/** MailerSend: mail and SMS of programs. */
export const mailersend = defineProvider({
  id: "mailersend",
  name: "MailerSend",
  variables: ["MAILERSEND_API_KEY", "MAILERSEND_API_TOKEN"],
  formats: [
    selfIdentifying({
      id: "mailersend-api-token",
      name: "API token",
      severity: "high",
      shape: shape`mlsn.${alphanumeric(60, 80)}`,
      isGenuine: isRandom,
      source:
        "settings in public code and docs.gitguardian.com (MailerSend), read 2026-11; 64 digits from memory",
      seen: {
        variable: "MAILERSEND_API_KEY",
        header: "Authorization: Bearer ",
        url: "https://api.mailersend.com/v1/email",
      },
    }),
  ],
  pages: {
    keys: { label: "API tokens", url: "https://app.mailersend.com/api-tokens" },
    docs: {
      label: "Managing API tokens",
      url: "https://www.mailersend.com/help/managing-api-tokens",
    },
  },
});
