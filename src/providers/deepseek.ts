import { keyed } from "../formats/define-format.ts";
import { lowerAlphanumeric, shape } from "../formats/shape.ts";
import { deepseekPlaybook } from "./deepseek-playbook.ts";
import { bearer, get } from "./key-request.ts";
import { defineProvider } from "./provider.ts";
import { active, inactive } from "./verification.ts";

/** DeepSeek: language models. */
export const deepseek = defineProvider({
  id: "deepseek",
  name: "DeepSeek",
  variables: ["DEEPSEEK_API_KEY"],
  formats: [
    keyed({
      id: "deepseek-api-key",
      name: "API key",
      severity: "high",
      // Others have keys of this shape as well, so the words decide. Most have hexadecimal digits only, not all.
      shape: shape`sk-${lowerAlphanumeric(32)}`,
      words: ["deepseek"],
      source: "the rules of TruffleHog (deepseek) and betterleaks (deepseek-api-key), read 2026-11",
      seen: {
        variable: "DEEPSEEK_API_KEY",
        header: "Authorization: Bearer ",
        url: "https://api.deepseek.com/models",
      },
    }),
  ],
  playbook: deepseekPlaybook,
  verifications: [
    {
      id: "deepseek-balance",
      formats: ["deepseek-api-key"],
      requests: [get("https://api.deepseek.com/user/balance", bearer)],
      // 402: nothing left to spend, but a key all the same.
      answers: [active(200), active(402), inactive(401)],
      source:
        "api-docs.deepseek.com, balance and error codes; the rules of TruffleHog and betterleaks, read 2026-11",
    },
  ],
});
