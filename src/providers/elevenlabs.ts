import { keyed } from "../formats/define-format.ts";
import { hex, shape } from "../formats/shape.ts";
import { elevenlabsPlaybook } from "./elevenlabs-playbook.ts";
import { elevenlabsVerification } from "./elevenlabs-verification.ts";
import { defineProvider } from "./provider.ts";

/** ElevenLabs: voices. */
export const elevenlabs = defineProvider({
  id: "elevenlabs",
  name: "ElevenLabs",
  variables: ["ELEVENLABS_API_KEY", "XI_API_KEY", "ELEVEN_API_KEY"],
  formats: [
    keyed({
      id: "elevenlabs-api-key",
      name: "API key",
      severity: "high",
      shape: shape`sk_${hex(48)}`,
      words: ["elevenlabs", "eleven_labs", "xi_api_key", "eleven_api_key"],
      by: "nearby",
      source: "the rules of TruffleHog (elevenlabs v2) and betterleaks (elevenlabs-api-key), read 2026-11",
      seen: {
        variable: "ELEVENLABS_API_KEY",
        header: "xi-api-key: ",
        url: "https://api.elevenlabs.io/v1/user",
      },
      alsoSeen: [(key) => `client = ElevenLabs(api_key="${key}")`],
    }),
    keyed({
      id: "elevenlabs-legacy-key",
      name: "API key (legacy)",
      severity: "high",
      shape: shape`${hex(32)}`,
      words: ["elevenlabs", "eleven_labs", "xi_api_key", "eleven_api_key"],
      source: "the rule of TruffleHog (elevenlabs v1), read 2026-11",
      seen: {
        variable: "ELEVENLABS_API_KEY",
        header: "xi-api-key: ",
        url: "https://api.elevenlabs.io/v1/user",
      },
    }),
  ],
  playbook: elevenlabsPlaybook,
  verifications: [elevenlabsVerification],
});
