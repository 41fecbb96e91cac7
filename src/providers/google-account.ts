import { keyed } from "../formats/define-format.ts";
import { lower, shape } from "../formats/shape.ts";
import { isRandom } from "../values/randomness.ts";
import { googleAccountPlaybook } from "./google-account-playbook.ts";
import { defineProvider } from "./provider.ts";

const common = {
  severity: "high",
  words: ["gmail", "googlemail", "google", "app_password"],
  seen: {
    variable: "GMAIL_APP_PASSWORD",
    header: "X-Gmail-App-Password: ",
    url: "https://mail.google.com/mail/feed/atom",
  },
  alsoSeen: [
    (key: string) => `EMAIL_HOST = "smtp.gmail.com"\nEMAIL_HOST_USER = "ada"\nEMAIL_HOST_PASSWORD = "${key}"`,
    (key: string) => `with SMTP("smtp.gmail.com", 587) as server:\n    server.login(SENDER, "${key}")`,
    (key: string) => `createTransport({ service: "gmail", auth: { user: "ada", pass: "${key}" } });`,
  ],
  unlike: [() => "# Gmail\nSMTP_PASSWORD=internationalize", () => 'GMAIL_PASSWORD="your pass word here"'],
} as const;

/** A Google account: passwords for apps that cannot ask for a second factor, most of them for sending mail. */
export const googleAccount = defineProvider({
  id: "google-account",
  name: "Google Account",
  variables: ["GMAIL_APP_PASSWORD", "EMAIL_HOST_PASSWORD", "SMTP_PASSWORD"],
  formats: [
    keyed({
      ...common,
      id: "google-account-app-password",
      name: "app password",
      shape: shape`${lower(16)}`,
      isGenuine: isRandom,
      source:
        "support.google.com/accounts/answer/185833 (16 characters), and two that stood in a history, read 2026-11-22",
    }),
    keyed({
      ...common,
      id: "google-account-app-password-in-groups",
      name: "app password with its spaces",
      shape: shape`${lower(4)} ${lower(4)} ${lower(4)} ${lower(4)}`,
      normalize: (secret) => secret.replaceAll(" ", ""),
      isGenuine: isRandom,
      source: "support.google.com/accounts/answer/185833, read 2026-11-22; the groups as people copy them",
    }),
  ],
  playbook: googleAccountPlaybook,
  // No verification: a password is tried by signing in, with the address of the account, which no password tells.
});
