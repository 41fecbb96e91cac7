import { keyed, selfIdentifying } from "../formats/define-format.ts";
import { normalizedPem } from "../formats/pem.ts";
import { alphabets, randomText } from "../formats/sample.ts";
import { base64url, digits, lower, lowerAlphanumeric, optional, shape } from "../formats/shape.ts";
import { sample } from "../formats/surroundings.ts";
import type { Sample, TokenFormat } from "../formats/token-format.ts";
import { isRandom } from "../values/randomness.ts";
import { gcpServiceAccountPlaybook } from "./gcp-service-account-playbook.ts";
import { gcpRevocations, gcpVerifications } from "./gcp-service-account-verification.ts";
import { defineProvider } from "./provider.ts";

const url = "https://oauth2.googleapis.com/token";

/**
 * The private key within the JSON file of a service account, with the escaped line break at its end: one step longer
 * than the block, so that it is this and not any private key. In `.env` files the two lines stand side by side.
 */
const serviceAccountKey: TokenFormat = {
  id: "gcp-service-account-key",
  name: "service account key",
  severity: "critical",
  keywords: ["private key-----"],
  reach: { before: 17, after: 9_000 },
  pattern:
    /(?<secret>-----BEGIN (?:RSA )?PRIVATE KEY-----[^-]{200,8000}-----END (?:RSA )?PRIVATE KEY-----(?:\\{1,4}n|\r?\n))(?:(?:\\{1,4}n|\r?\n){0,2}\\{0,4}"\s{0,20},\s{0,80}\\{0,4}"client_email\\{0,4}"\s{0,8}:\s{0,8}\\{0,4}"(?<account>[^"\\\s]{6,200}))?/g,
  nearby: ["gserviceaccount.com"],
  normalize: normalizedPem,
  // Of a 2048-bit key there are 1,600 characters; samples in documents have a handful.
  isGenuine: (block) => new Set(block).size > 40 && block.length > 400,
  keyId: (_, { account }) => account,
  source: "cloud.google.com/iam/docs/keys-create-delete, as remembered in 2026-11",
  samples: { match: serviceAccountFiles, ignore: noServiceAccountFiles },
};

/** Google Cloud: keys of service accounts, and what OAuth hands out. API keys are in google.ts. */
export const gcpServiceAccount = defineProvider({
  id: "gcp-service-account",
  name: "Google Cloud",
  variables: [
    "GOOGLE_APPLICATION_CREDENTIALS",
    "GOOGLE_CREDENTIALS",
    "GCP_SA_KEY",
    "GOOGLE_CLIENT_SECRET",
    "FIREBASE_SERVICE_ACCOUNT",
  ],
  formats: [
    serviceAccountKey,
    selfIdentifying({
      id: "gcp-service-account-oauth-secret",
      name: "OAuth client secret",
      severity: "high",
      shape: shape`GOCSPX-${base64url(28)}`,
      publicHalf: {
        names: ["client_id"],
        shape: shape`${digits(6, 21)}-${lowerAlphanumeric(32)}.apps.googleusercontent.com`,
      },
      source: "the rule of Kingfisher (google), read 2026-11",
      seen: { variable: "GOOGLE_CLIENT_SECRET", header: "X-Client-Secret: ", url },
    }),
    keyed({
      id: "gcp-service-account-legacy-oauth-secret",
      name: "OAuth client secret (before 2021)",
      severity: "high",
      shape: shape`${base64url(24)}`,
      words: ["google_client_secret", "google_oauth", "google_secret", "apps.googleusercontent.com"],
      not: ["id", "state", "token"],
      source: "the rule of Kingfisher (google), read 2026-11",
      isGenuine: isRandom,
      complete: () => `${randomText(11)}a1B${randomText(10)}`,
      seen: { variable: "GOOGLE_CLIENT_SECRET", header: "X-Google-OAuth-Secret: ", url },
      alsoSeen: [(key) => `"client_id":"7.apps.googleusercontent.com","client_secret":"${key}"`],
    }),
    selfIdentifying({
      id: "gcp-service-account-access-token",
      name: "OAuth access token",
      severity: "high",
      // Lives for an hour. Those of service accounts have a letter of their own: ya29.c.
      shape: shape`ya29.${optional(shape`${lower(1)}.`)}${base64url(20, 2000)}`,
      source: "GitHub's list of secret types and the rule of Kingfisher (google), read 2026-11",
      seen: { variable: "GOOGLE_ACCESS_TOKEN", header: "Authorization: Bearer ", url },
    }),
    selfIdentifying({
      id: "gcp-service-account-refresh-token",
      name: "OAuth refresh token",
      severity: "critical",
      // What `gcloud auth application-default login` leaves in a file; of any length up to 512 bytes.
      shape: shape`1//0${base64url(40, 500)}`,
      source: "developers.google.com/identity/protocols/oauth2 (token size), as remembered in 2026-11",
      isGenuine: isRandom,
      seen: { variable: "GOOGLE_REFRESH_TOKEN", header: "X-Refresh-Token: ", url },
      alsoSeen: [(key) => `{ "refresh_token": "${key}", "type": "authorized_user" }`],
    }),
  ],
  playbook: gcpServiceAccountPlaybook,
  verifications: gcpVerifications,
  revocations: gcpRevocations,
});

/** The file as it is, on one line, in quotes of an environment variable, in code, and taken apart. */
function serviceAccountFiles(): readonly Sample[] {
  const files: readonly ((key: string) => string)[] = [
    (key) => JSON.stringify(accountFile(key), undefined, 2),
    (key) => JSON.stringify(accountFile(key)),
    (key) => `GOOGLE_CREDENTIALS=${JSON.stringify(JSON.stringify(accountFile(key)))}`,
    (key) => `GCP_SA_KEY='${JSON.stringify(accountFile(key))}'`,
    (key) => `const account = ${JSON.stringify(accountFile(key), undefined, 4)};`,
    (key) => `FIREBASE_CLIENT_EMAIL=${EMAIL}\nFIREBASE_PRIVATE_KEY=${JSON.stringify(key)}`,
    (key) => JSON.stringify(accountFile(key)).replaceAll("=", "\\u003d"),
  ];
  return files.map((write) => {
    const key = block();
    return { text: sample(key, write).text, secret: key.trim() };
  });
}

function noServiceAccountFiles(): readonly string[] {
  return [
    JSON.stringify(accountFile("-----BEGIN PRIVATE KEY-----\n...\n-----END PRIVATE KEY-----\n")),
    JSON.stringify(accountFile(block().replace("END PRIVATE", "END PUBLIC"))),
    JSON.stringify(accountFile(block()), ["type", "client_email"]),
    JSON.stringify({ private_key: block() }),
  ];
}

const EMAIL = "deploy@acme-shop.iam.gserviceaccount.com";

function accountFile(key: string): Readonly<Record<string, string>> {
  const id = randomText(40, alphabets.hex);
  return { type: "service_account", private_key_id: id, private_key: key, client_email: EMAIL };
}

function block(): string {
  const text = `MIIEv${randomText(1617, alphabets.base64)}==`;
  const rows = text.match(/.{1,64}/g) ?? [];
  return ["-----BEGIN PRIVATE KEY-----", ...rows, "-----END PRIVATE KEY-----", ""].join("\n");
}
