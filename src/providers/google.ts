import { selfIdentifying } from "../formats/define-format.ts";
import { randomText } from "../formats/sample.ts";
import { base64url, shape } from "../formats/shape.ts";
import { googlePlaybook } from "./google-playbook.ts";
import { googleVerifications } from "./google-verification.ts";
import { defineProvider } from "./provider.ts";

const request = {
  header: "x-goog-api-key: ",
  url: "https://generativelanguage.googleapis.com/v1beta/models",
};

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
    selfIdentifying({
      id: "google-api-key",
      name: "API key",
      severity: "high",
      shape: shape`AIza${base64url(35)}`,
      source: "the rules of betterleaks (gcp-api-key) and Kingfisher (google), read 2026-11-21",
      seen: { ...request, variable: "GOOGLE_API_KEY" },
      alsoSeen: [
        (key) => `genai.configure(api_key="${key}")`,
        (key) => `https://maps.googleapis.com/maps/api/js?key=${key}&libraries=places`,
        (key) => `"api_key": [ { "current_key": "${key}" } ]`,
        (key) => `<meta-data android:name="API_KEY" android:value="${key}"/>`,
      ],
      // Four letters occur in any long base64 text.
      unlike: [() => `integrity="sha512-${randomText(30)}AIza${randomText(35)}"`],
    }),
    selfIdentifying({
      id: "google-gemini-auth-key",
      name: "auth key for Gemini",
      severity: "high",
      // Bound to a service account; what AI Studio makes since May 2026.
      shape: shape`AQ.Ab8RN6${base64url(44)}`,
      source:
        "the rule of betterleaks (gcp-gemini-api), ai.google.dev/gemini-api/docs/api-key, read 2026-11-21",
      seen: { ...request, variable: "GEMINI_API_KEY" },
    }),
  ],
  playbook: googlePlaybook,
  verifications: googleVerifications,
});
