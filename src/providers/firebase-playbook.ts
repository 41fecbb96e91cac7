import type { Playbook } from "./provider.ts";

const ACCOUNTS = {
  label: "Project settings: Service accounts",
  url: "https://console.firebase.google.com/project/_/settings/serviceaccounts/adminsdk",
} as const;

/** How Firebase's own secrets are rotated. Source: firebase.google.com/docs (database REST authentication, Cloud Messaging), read 2026-11. */
export const firebasePlaybook: Playbook = {
  risk: "read and change everything in the Realtime Database, past all security rules; an old server key of Cloud Messaging could send messages to all users, until its API was switched off in 2024",
  console: { create: ACCOUNTS, revoke: ACCOUNTS },
  identify:
    "40 letters and digits beside `firebaseio.com` are a database secret, and a value that begins with `AAAA` and holds a colon is an old server key. A web API key (`AIza`) is Google's, and a file of `firebase-adminsdk` a service account of Google Cloud: they have checklists of their own.",
  revoke: {
    steps: [
      "Open the project **→ Project settings → Service accounts → Database secrets**.",
      "Point at the database, choose **Show** to compare the secret, and open its menu.",
      "Delete the leaked secret, and confirm. If the page offers no deletion, add a new secret first, or ask Firebase's support.",
      "**Server key of Cloud Messaging:** open **Project settings → Cloud Messaging**. Where **Cloud Messaging API (Legacy)** is still listed, disable it; in the Google Cloud console under **APIs & Services → Credentials** delete the key itself.",
      "**Token of the command line (`firebase login:ci`):** in the Google account that made it, open **Security → Third-party apps**, and remove **Firebase CLI**. (`firebase logout --token` does it as well, but shows the token on the command line.)",
    ],
    effects: [
      "Requests with a deleted database secret are answered 401; programs that use it lose the database at once.",
      "Service accounts, web keys and the users' sign-ins stay as they are.",
      "Nobody revokes these secrets for you: GitHub does not tell Firebase of them.",
    ],
  },
  create: {
    steps: [
      "Do not make a new database secret: they are a relic. Move the program to the Admin SDK with a service account.",
      "Open **Project settings → Service accounts → Firebase Admin SDK**, and choose **Generate new private key** only where a workload cannot have an identity of its own.",
      "Where the program cannot be changed today, choose **Add secret** under **Database secrets**, and copy the new value.",
    ],
    advice: [
      "On Google Cloud, and in GitHub Actions with Workload Identity Federation, the Admin SDK needs no key file at all.",
      "Name a new service account `{app}-{environment}`, and give it only the role for the database.",
      "For messages use the HTTP v1 API, which takes short-lived tokens.",
    ],
    selfCheck: { shape: "40 letters and digits, for a database secret", pattern: "^[A-Za-z0-9]{40}$" },
  },
  overlap: true,
  check: {
    kind: "none",
    why: "A database secret can only be tried by reading the database, and the old server key has no API any more: the console shows whether they are gone.",
  },
  badLogLines: ["Permission denied", "PERMISSION_DENIED", "Could not parse auth token", "401 Unauthorized"],
  subtleties: [
    "A database secret passes over all security rules: tightening the rules does not stop whoever holds it.",
    "Custom tokens that were signed with the secret stay valid until they end.",
    "A web API key is no secret: restrict it to your sites and apps, look at the security rules, and use App Check.",
    "`google-services.json` and `GoogleService-Info.plist` hold public values only, unless somebody added others.",
  ],
  abuse: {
    page: { label: "Usage", url: "https://console.firebase.google.com/project/_/usage" },
    signs: [
      "downloads or connections that your users do not explain",
      "data that vanished or was changed, or foreign links in it",
      "new service accounts, keys or members in the project's IAM page",
    ],
  },
  goodPractice: [
    "Let servers use the Admin SDK, and pages the users' own sign-ins with security rules.",
    "Keep one project for each environment.",
    "Look through the rules of every database and bucket after a leak.",
  ],
  troubleshooting: [
    {
      observed: "Permission denied after the change",
      advice: [
        "The program still uses the old secret, or an SDK that knows only secrets: move it to the Admin SDK.",
        "See that the service account has the role for this database.",
      ],
    },
    {
      observed: "Messages are no longer sent",
      advice: ["The old server key has been dead since 2024 whatever you do: use the HTTP v1 API."],
    },
    {
      observed: "The old secret still works",
      advice: [
        "Look at every database of the project: each has secrets of its own.",
        "What still works may be a token that was signed before: it ends by itself.",
      ],
    },
  ],
  links: [
    {
      label: "Authenticate REST requests to the database",
      url: "https://firebase.google.com/docs/database/rest/auth",
    },
    {
      label: "Migrate from the legacy messaging APIs",
      url: "https://firebase.google.com/docs/cloud-messaging/migrate-v1",
    },
    { label: "API keys for Firebase", url: "https://firebase.google.com/docs/projects/api-keys" },
    { label: "Firebase Support", url: "https://firebase.google.com/support" },
  ],
};
