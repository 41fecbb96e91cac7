import type { Playbook } from "./provider.ts";

const PASSWORDS = { label: "App passwords", url: "https://myaccount.google.com/apppasswords" };

/** How app passwords are rotated. Sources: support.google.com/accounts/answer/185833 and /1070455 (read 2026-11-22). */
export const googleAccountPlaybook: Playbook = {
  risk: "read, send and delete the mail of the account, without its second factor",
  console: { create: PASSWORDS, revoke: PASSWORDS },
  identify:
    "The list shows names, never passwords: the address stands beside the password in the code, and the name should say which program uses it. In doubt revoke all of them; new ones are made in a minute.",
  revoke: {
    steps: [
      "Sign in to the account that the password belongs to, and open **App passwords**; in the account's menu it is under **Security → 2-Step Verification**.",
      "Revoke or remove the leaked one, and confirm.",
    ],
    effects: [
      "Programs that sign in with it are refused: mail stops until they have the new one.",
      "What strangers have read or forwarded stays with them: look at filters and forwarding, see **Abuse**.",
    ],
  },
  create: {
    steps: [
      "Open **App passwords**, give the new one a name and choose **Create**; it is shown once.",
      "Copy it straight into your secret store. The spaces between its groups are not part of it.",
    ],
    advice: [
      "Name it `{app}-{environment}-{date}`.",
      "Where the program can sign in with OAuth, take that: Google advises against app passwords.",
      "Send a program's mail from an account of its own, or through a mail service, rather than from a person's mailbox.",
    ],
    selfCheck: { shape: "16 small letters", pattern: "^[a-z]{16}$" },
  },
  overlap: true,
  check: {
    kind: "none",
    why: "It is tried by signing in to the mailbox, which needs the address as well; the list of app passwords shows whether it is gone.",
  },
  badLogLines: [
    "535",
    "5.7.8",
    "Username and Password not accepted",
    "Application-specific password required",
  ],
  subtleties: [
    "A new password of the account revokes all its app passwords.",
    "Workplaces and schools can forbid app passwords: then the page is not there, and the administrator helps.",
    "The same password may stand without spaces in one place and with them in another.",
  ],
  abuse: {
    page: { label: "Recent security activity", url: "https://myaccount.google.com/notifications" },
    signs: [
      "mail in **Sent** or **Trash** that nobody of you wrote or deleted",
      "filters, forwarding addresses or delegates in the settings of Gmail that nobody of you added",
      "devices and places in **Your devices** that nobody of you knows",
    ],
  },
  goodPractice: ["One app password for each program: then rotating one stops only one."],
  troubleshooting: [
    {
      observed: "535 with the new password",
      advice: [
        "Use the full address as the name.",
        "Remove the spaces.",
        "Restart the program: it reads its settings once.",
      ],
    },
  ],
  links: [
    { label: "Sign in with app passwords", url: "https://support.google.com/accounts/answer/185833" },
    { label: "Remove app passwords", url: "https://support.google.com/accounts/answer/1070455" },
  ],
};
