import { isNoHash } from "../formats/characters.ts";
import { keyed } from "../formats/define-format.ts";
import { alphanumeric, optional, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** MessageBird (Bird): text messages. */
export const messagebird = defineProvider({
  id: "messagebird",
  name: "MessageBird",
  variables: ["MESSAGEBIRD_ACCESS_KEY", "MESSAGEBIRD_API_KEY", "MESSAGEBIRD_TOKEN"],
  formats: [
    keyed({
      id: "messagebird-access-key",
      name: "access key",
      severity: "high",
      // Those of the old pages say that they are live; those for tests send nothing.
      shape: shape`${optional(shape`live_`)}${alphanumeric(25)}`,
      isGenuine: isNoHash,
      words: ["messagebird", "message_bird"],
      source:
        "the rules of gitleaks and betterleaks (messagebird-api-token), read 2026-11, and developers.messagebird.com/api, Authentication, as remembered in 2026-11",
      seen: {
        variable: "MESSAGEBIRD_ACCESS_KEY",
        header: "Authorization: AccessKey ",
        url: "https://rest.messagebird.com/balance",
      },
    }),
  ],
  pages: {
    keys: { label: "API access", url: "https://dashboard.messagebird.com/developers/access" },
    docs: { label: "MessageBird API", url: "https://developers.messagebird.com/api/" },
  },
});
