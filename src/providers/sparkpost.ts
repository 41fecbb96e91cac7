import { keyed } from "../formats/define-format.ts";
import { hex, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** SparkPost: mails. */
export const sparkpost = defineProvider({
  id: "sparkpost",
  name: "SparkPost",
  variables: ["SPARKPOST_API_KEY", "SPARKPOST_KEY"],
  formats: [
    keyed({
      id: "sparkpost-api-key",
      name: "API key",
      severity: "high",
      shape: shape`${hex(40)}`,
      words: ["sparkpost", "spark_post"],
      not: ["commit", "sha"],
      source: "the rules of TruffleHog (sparkpost), read 2026-11",
      seen: {
        variable: "SPARKPOST_API_KEY",
        header: "Authorization: ",
        url: "https://api.sparkpost.com/api/v1/account",
      },
    }),
  ],
  pages: {
    keys: { label: "API keys", url: "https://app.sparkpost.com/account/api-keys" },
    docs: { label: "SparkPost API", url: "https://developers.sparkpost.com/api/" },
  },
});
