import { keyed } from "../formats/define-format.ts";
import { alphanumeric, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Mailsac: mailboxes for tests. */
export const mailsac = defineProvider({
  id: "mailsac",
  name: "Mailsac",
  variables: ["MAILSAC_API_KEY", "MAILSAC_KEY"],
  formats: [
    keyed({
      id: "mailsac-api-key",
      name: "API key",
      severity: "low",
      shape: shape`k_${alphanumeric(36, 60)}`,
      words: ["mailsac"],
      by: "nearby",
      source: "the rules of TruffleHog (mailsac), read 2026-11",
      seen: {
        variable: "MAILSAC_API_KEY",
        header: "Mailsac-Key: ",
        url: "https://mailsac.com/api/me",
      },
    }),
  ],
  pages: {
    keys: { label: "API keys", url: "https://mailsac.com/v2/credentials" },
    docs: { label: "Mailsac API", url: "https://docs.mailsac.com/" },
  },
});
