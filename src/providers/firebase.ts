import { isHex } from "../formats/characters.ts";
import { keyed, selfIdentifying } from "../formats/define-format.ts";
import { alphanumeric, base64url, shape } from "../formats/shape.ts";
import { firebasePlaybook } from "./firebase-playbook.ts";
import { defineProvider } from "./provider.ts";

/** How most of its keys travel. */
const request = { header: "Authorization: Bearer ", url: "https://fcm.googleapis.com/fcm/send" };

/**
 * Firebase. Its web API keys are Google's; its service accounts and the tokens of its command line Google Cloud's. Nobody
 * is asked about the others: the server that took the legacy keys is gone, and a secret does not tell its database.
 */
export const firebase = defineProvider({
  id: "firebase",
  name: "Firebase",
  variables: ["FCM_SERVER_KEY", "FIREBASE_DATABASE_SECRET"],
  formats: [
    selfIdentifying({
      id: "firebase-server-key",
      name: "legacy server key of Cloud Messaging",
      severity: "low",
      level: "warn",
      // The API that took it was shut down in 2024.
      shape: shape`AAAA${base64url(7)}:${base64url(140)}`,
      source: "the rules of Kingfisher (google) and Titus (firebase), read 2026-11",
      seen: { ...request, variable: "FCM_SERVER_KEY", header: "Authorization: key=" },
    }),
    keyed({
      id: "firebase-database-secret",
      name: "database secret",
      severity: "high",
      shape: shape`${alphanumeric(40)}`,
      words: [
        "firebase_secret",
        "firebase_database_secret",
        "firebase_db_secret",
        "firebase_auth_secret",
        "firebase_auth_token",
        "firebaseio.com",
      ],
      source: "firebase.google.com/docs/database/rest/auth (legacy tokens), from memory, 2026-11",
      seen: {
        variable: "FIREBASE_DATABASE_SECRET",
        header: "auth=",
        url: "https://acme.firebaseio.com/users.json",
      },
      isGenuine: (secret) => !isHex(secret),
      alsoSeen: [(key) => `https://acme.firebaseio.com/users.json?auth=${key}`],
    }),
  ],
  playbook: firebasePlaybook,
});
