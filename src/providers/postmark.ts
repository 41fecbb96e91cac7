import { keyed } from "../formats/define-format.ts";
import { anyUuid, shape } from "../formats/shape.ts";
import { postmarkPlaybook } from "./postmark-playbook.ts";
import { postmarkVerification } from "./postmark-verification.ts";
import { defineProvider } from "./provider.ts";

/** Postmark: mail. */
export const postmark = defineProvider({
  id: "postmark",
  name: "Postmark",
  variables: ["POSTMARK_API_TOKEN", "POSTMARK_SERVER_TOKEN", "POSTMARK_ACCOUNT_TOKEN"],
  formats: [
    keyed({
      id: "postmark-server-token",
      name: "server or account token",
      severity: "critical",
      // One server or the whole account: only the name tells, therefore the higher severity.
      shape: shape`${anyUuid}`,
      words: ["postmark"],
      source: "the rules of TruffleHog (postmark) and Kingfisher (postmark), read 2026-11",
      seen: {
        variable: "POSTMARK_API_TOKEN",
        header: "X-Postmark-Server-Token: ",
        url: "https://api.postmarkapp.com/server",
      },
      alsoSeen: [
        (key) => `const client = new postmark.ServerClient("${key}");`,
        (key) => `curl -H "X-Postmark-Account-Token: ${key}" https://api.postmarkapp.com/domains`,
      ],
    }),
  ],
  playbook: postmarkPlaybook,
  verifications: [postmarkVerification],
});
