import { elsewhere, get, header } from "./key-request.ts";
import { active, inactive, unknown, type Verification } from "./verification.ts";

/** A key that exists, and that its restrictions or its project keep from this API or from us. */
const restricted = active(403, [
  "SERVICE_DISABLED",
  "accessNotConfigured",
  "ipRefererBlocked",
  "API_KEY_SERVICE_BLOCKED",
  "API_KEY_HTTP_REFERRER_BLOCKED",
  "API_KEY_IP_ADDRESS_BLOCKED",
  "API_KEY_ANDROID_APP_BLOCKED",
  "API_KEY_IOS_APP_BLOCKED",
]);

/**
 * Standard keys are asked about where every key is known. Gemini would not do: since 2026 it refuses them without saying
 * whether they exist, and blocks known leaks that work with all other APIs.
 */
export const googleVerifications: readonly Verification[] = [
  {
    id: "google-project",
    formats: ["google-api-key"],
    requests: [
      get("https://www.googleapis.com/identitytoolkit/v3/relyingparty/getProjectConfig?key={key}", elsewhere),
    ],
    answers: [
      active(200, '"projectId"'),
      restricted,
      // The key is good; its project has no users to sign in.
      active(400, "CONFIGURATION_NOT_FOUND"),
      inactive(400, ["API_KEY_INVALID", "API key not valid", "API key expired", "keyInvalid"]),
    ],
    // The number of the project.
    traits: { account: "projectId" },
    source: "the rule of betterleaks (gcp-api-key), read 2026-11",
  },
  {
    id: "google-gemini-models",
    formats: ["google-gemini-auth-key"],
    requests: [
      get("https://generativelanguage.googleapis.com/v1beta/models?pageSize=1", header("x-goog-api-key")),
    ],
    answers: [
      active(200, '"models"'),
      // Blocked for Gemini, which is not deleted.
      unknown(403, "reported as leaked"),
      restricted,
      inactive(400, "API_KEY_INVALID"),
    ],
    source: "the rule of betterleaks (gcp-gemini-api); ai.google.dev/gemini-api/docs/api-key, read 2026-11",
  },
];
