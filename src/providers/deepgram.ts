import { keyed } from "../formats/define-format.ts";
import { lowerAlphanumeric, shape } from "../formats/shape.ts";
import { deepgramPlaybook } from "./deepgram-playbook.ts";
import { get, header } from "./key-request.ts";
import { defineProvider } from "./provider.ts";
import { active, inactive } from "./verification.ts";

/** Deepgram: speech to text. */
export const deepgram = defineProvider({
  id: "deepgram",
  name: "Deepgram",
  variables: ["DEEPGRAM_API_KEY", "DG_API_KEY"],
  formats: [
    keyed({
      id: "deepgram-api-key",
      name: "API key",
      severity: "high",
      // Hexadecimal today; TruffleHog knows other letters as well.
      shape: shape`${lowerAlphanumeric(40)}`,
      words: ["deepgram", "dg_api_key"],
      source: "the rules of TruffleHog (deepgram) and betterleaks (deepgram-api-key), read 2026-11",
      seen: {
        variable: "DEEPGRAM_API_KEY",
        header: "Authorization: Token ",
        url: "https://api.deepgram.com/v1/projects",
      },
      alsoSeen: [(key) => `const deepgram = createClient("${key}");`],
    }),
  ],
  playbook: deepgramPlaybook,
  verifications: [
    {
      id: "deepgram-auth-token",
      formats: ["deepgram-api-key"],
      requests: [get("https://api.deepgram.com/v1/auth/token", header("authorization", "Token "))],
      answers: [active(200), inactive(401)],
      traits: { scopes: "scopes.*", expires: "expires" },
      source: "developers.deepgram.com/docs/authenticating; the rule of TruffleHog (deepgram), read 2026-11",
    },
  ],
});
