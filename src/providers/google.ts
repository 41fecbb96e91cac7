import { alphabets, randomText } from "../formats/sample.ts";
import { inSurroundings, sample } from "../formats/surroundings.ts";
import type { Sample } from "../formats/token-format.ts";
import { googlePlaybook } from "./google-playbook.ts";
import { defineProvider } from "./provider.ts";

/** Google: API keys of Google Cloud, Gemini, Maps and Firebase. */
export const google = defineProvider({
  id: "google",
  name: "Google",
  variables: [
    "GEMINI_API_KEY",
    "GOOGLE_API_KEY",
    "GOOGLE_GENERATIVE_AI_API_KEY",
    "GOOGLE_MAPS_API_KEY",
    "FIREBASE_API_KEY",
    "NEXT_PUBLIC_FIREBASE_API_KEY",
  ],
  formats: [
    {
      id: "google-api-key",
      name: "API key",
      severity: "high",
      keywords: ["aiza"],
      // 35 characters after the prefix (betterleaks, kingfisher; read 2026-11-21). The prefix is short, so the
      // key must stand on its own: four letters occur in any long base64 text.
      pattern:
        /(?:(?<![A-Za-z0-9_+/-])|(?<=\\[nrt]|%[0-9A-F]{2}))(?<secret>AIza[A-Za-z0-9_-]{35})(?![A-Za-z0-9_-])/g,
      samples: {
        match: () => [
          ...keys(apiKey, "GOOGLE_API_KEY"),
          sample(apiKey(), (key) => `https://maps.googleapis.com/maps/api/js?key=${key}&libraries=places`),
          sample(apiKey(), (key) => `"api_key": [ { "current_key": "${key}" } ]`),
          sample(apiKey(), (key) => `<meta-data android:name="API_KEY" android:value="${key}"/>`),
        ],
        ignore: () => [
          `GOOGLE_API_KEY=AIza${body(34)}`,
          `GOOGLE_API_KEY=AIza${body(36)}`,
          `GOOGLE_API_KEY=aiza${body(35)}`,
          `integrity="sha512-${randomText(30)}AIza${body(35)}"`,
        ],
      },
    },
    {
      id: "google-gemini-auth-key",
      name: "auth key for Gemini",
      severity: "high",
      keywords: ["aq.ab8rn6"],
      // Bound to a service account; what AI Studio makes since May 2026. Sources: betterleaks,
      // https://ai.google.dev/gemini-api/docs/api-key (read 2026-11-21).
      pattern: /(?<secret>AQ\.Ab8RN6[A-Za-z0-9_-]{44})(?![A-Za-z0-9_-])/g,
      samples: {
        match: () => keys(authKey, "GEMINI_API_KEY"),
        ignore: () => [
          `GEMINI_API_KEY=AQ.Ab8RN6${body(43)}`,
          `GEMINI_API_KEY=AQ.Ab8RN6${body(45)}`,
          `GEMINI_API_KEY=AQ.${body(50)}`,
        ],
      },
    },
  ],
  playbook: googlePlaybook,
});

function keys(makeKey: () => string, variable: string): readonly Sample[] {
  return [
    ...inSurroundings(makeKey, {
      variable,
      header: "x-goog-api-key: ",
      url: "https://generativelanguage.googleapis.com/v1beta/models",
    }),
    sample(makeKey(), (key) => `genai.configure(api_key="${key}")`),
  ];
}

function apiKey(): string {
  return `AIza${body(35)}`;
}

function authKey(): string {
  return `AQ.Ab8RN6${body(44)}`;
}

/** Ends in a letter or digit, so that the sample says clearly where the key ends. */
function body(length: number): string {
  return randomText(length - 1, alphabets.base64url) + randomText(1);
}
