import { named } from "../formats/named-format.ts";
import { alphabets, randomText } from "../formats/sample.ts";
import { sample } from "../formats/surroundings.ts";
import type { Sample } from "../formats/token-format.ts";
import { genericPlaybook } from "./generic-playbook.ts";
import { defineProvider } from "./provider.ts";
import { isSeed, seed } from "./totp-keys.ts";

const docs = {
  label: "RFC 6238: Time-Based One-Time Password",
  url: "https://www.rfc-editor.org/rfc/rfc6238",
};

/** The seeds of one-time passwords. */
export const totp = defineProvider({
  id: "totp",
  name: "One-time password",
  variables: ["TOTP_SECRET", "OTP_SECRET", "MFA_SECRET", "TWO_FACTOR_SECRET"],
  formats: [
    {
      id: "totp-url",
      name: "seed (otpauth URL)",
      severity: "high",
      keywords: ["otpauth://", "otpauth:\\/"],
      begins: true,
      reach: { before: 6, after: 1_200 },
      pattern:
        /otpauth:\\?\/\\?\/[th]otp\\?\/[^\s"'\x60<>?]{0,300}\?(?:[^\s"'\x60<>#&]{1,100}&(?:amp;)?){0,6}secret=(?<secret>[A-Za-z2-7]{16,128}(?:=|%3D){0,6})(?![A-Za-z0-9%=])/g,
      isGenuine: isSeed,
      source: "Key Uri Format of Google Authenticator, as remembered in 2026-11",
      samples: { match: urls, ignore: noUrls },
    },
    {
      id: "totp-migration",
      name: "seeds (export of Google Authenticator)",
      severity: "high",
      keywords: ["otpauth-migration://"],
      begins: true,
      reach: { before: 6, after: 4_100 },
      pattern:
        /otpauth-migration:\\?\/\\?\/offline\?data=(?<secret>(?:[A-Za-z0-9+/_-]|%2[BbFf]){30,4000}(?:=|%3[Dd]){0,2})(?![A-Za-z0-9%=])/g,
      // The first field of the message holds one account, whose first field is its seed.
      isGenuine: (data) => Buffer.from(decodeURIComponent(data), "base64")[0] === 0x0a,
      source:
        "the export of Google Authenticator as otpauth-migration tools read it, as remembered in 2026-11",
      samples: { match: migrations, ignore: noMigrations },
    },
    {
      id: "totp-call",
      name: "seed in a call",
      severity: "high",
      keywords: [
        "totp(",
        "hotp(",
        "totp.new(",
        "hotp.new(",
        "authenticator.generate(",
        "authenticator.check(",
      ],
      begins: true,
      reach: { before: 6, after: 190 },
      pattern:
        /(?:[th]otp(?:\.new)?|authenticator\.(?:generate|check))\(\s{0,20}(?:[a-z]{1,8}\s?[=:]\s?)?["'\x60](?<secret>[A-Za-z2-7]{16,128}={0,6})["'\x60]/gi,
      isGenuine: (text) => isSeed(text) && /^[A-Z2-7=]{0,200}[2-7]/.test(text),
      source: "pyotp, rotp and otplib, as remembered in 2026-11",
      samples: { match: calls, ignore: noCalls },
    },
    named({
      id: "totp-secret",
      name: "seed",
      severity: "high",
      names: [
        "totp_secret",
        "totp_seed",
        "totp_key",
        "otp_secret",
        "otp_seed",
        "mfa_secret",
        "mfa_seed",
        "2fa_secret",
        "2fa_seed",
        "two_factor_secret",
        "twofactor_secret",
        "authenticator_secret",
        "authenticator_key",
        // What exports of password managers call it.
        "totp",
      ],
      value: "[A-Z2-7]{16,128}={0,6}",
      unless: "A-Za-z0-9=_(-",
      longest: 134,
      isGenuine: (seed) => isSeed(seed) && /[2-7]/.test(seed),
      source: "RFC 4648, section 6, and RFC 6238, as remembered in 2026-11",
      key: seed,
      variable: "TOTP_SECRET",
      alsoSeen: [
        (key) => `new OTPAuth.TOTP({ totpSecret: "${key}" })`,
        (key) => `mfa-secret: ${key}\nuser: ops`,
      ],
      unlike: () => ["JBSWY3DP" + "EHPK3PXP", "GEZDGNBVGY3TQOJQ".repeat(2), randomText(32, "abcdefghijkl")],
    }),
  ],
  playbook: {
    ...genericPlaybook("One-time password", { docs }),
    risk: "make the second factor of the account at any time: with the password, nothing else is needed",
    identify: "An `otpauth` URL names the issuer and the account before its question mark.",
    revoke: {
      steps: [
        "Sign in to the account, and open its two-factor settings.",
        "Remove the authenticator app and add it again: that makes a new seed.",
        "Make new recovery codes, too, if they were kept in the same place.",
      ],
      effects: ["Codes made from the old seed are refused at once; sessions that are open stay open."],
    },
    create: {
      steps: ["Scan the new code with the authenticator app, and keep no copy of it in a repository."],
      advice: ["For robots, prefer an access token of their own to a person's password and second factor."],
    },
  },
});

function urls(): readonly Sample[] {
  const places: readonly ((key: string) => string)[] = [
    (key) => `otpauth://totp/Acme:ops@acme-shop.io?secret=${key}&issuer=Acme`,
    (key) => `OTP_URL="otpauth://totp/ops?issuer=Acme&secret=${key}"`,
    (key) => `{ "url": "otpauth:\\/\\/totp\\/Acme:ops?secret=${key}&digits=6" }`,
    (key) => `<img alt="otpauth://totp/Acme?algorithm=SHA1&amp;secret=${key}&amp;period=30"/>`,
    (key) => `qrencode -o code.png 'otpauth://hotp/Acme:ops?secret=${key}&counter=0'`,
    (key) => `url: otpauth://totp/Acme%20Shop:ops%40acme.io?secret=${key}\nuser: ops`,
    (key) => `See otpauth://totp/ops?secret=${key.toLowerCase()}. Then sign in.`,
  ];
  return places.map((write, index) => {
    const key = index === 6 ? seed().toLowerCase() : seed();
    return sample(key, write);
  });
}

function noUrls(): readonly string[] {
  return [
    `otpauth://totp/Acme?secret=${"JBSWY3DP" + "EHPK3PXP"}&issuer=Acme`,
    `otpauth://totp/Acme?secret=${"GEZDGNBV" + "GY3TQOJQ"}`,
    "otpauth://totp/Acme?secret=$" + "{secret}&issuer=Acme",
    `otpauth://totp/Acme?secret=${seed().slice(0, 12)}`,
    `https://acme-shop.io/totp/Acme?secret=${seed()}`,
  ];
}

function migrations(): readonly Sample[] {
  const places: readonly ((data: string) => string)[] = [
    (data) => `otpauth-migration://offline?data=${data}`,
    (data) => `EXPORT="otpauth-migration://offline?data=${data}"`,
    (data) => `{ "qr": "otpauth-migration://offline?data=${data}" }`,
    (data) => `qr: otpauth-migration://offline?data=${data}\nuser: ops`,
    (data) => `extract 'otpauth-migration://offline?data=${data}' > seeds.txt`,
    (data) => `<qr>otpauth-migration://offline?data=${data}</qr>`,
  ];
  return places.map((write) => sample(migration(), write));
}

function migration(): string {
  return encodeURIComponent(`Ci${randomText(50, alphabets.base64)}`);
}

function noMigrations(): readonly string[] {
  return [
    "otpauth-migration://offline?data=...",
    `otpauth-migration://offline?data=${randomText(10)}`,
    `otpauth-migration://offline?data=AA${randomText(50)}`,
  ];
}

function calls(): readonly Sample[] {
  const places: readonly ((key: string) => string)[] = [
    (key) => `totp = pyotp.TOTP("${key}")`,
    (key) => `print(pyotp.TOTP('${key}').now())`,
    (key) => `hotp = pyotp.HOTP(s="${key}")`,
    (key) => `totp = ROTP::TOTP.new("${key}", issuer: "Acme")`,
    (key) => `const code = authenticator.generate('${key}');`,
    (key) => `authenticator.check(code, '') || authenticator.generate(\n  "${key}"\n)`,
  ];
  return places.map((write) => sample(seed(), write));
}

function noCalls(): readonly string[] {
  return [
    `pyotp.TOTP("${"JBSWY3DP" + "EHPK3PXP"}")`,
    `pyotp.TOTP("${seed().slice(0, 12)}")`,
    "pyotp.TOTP(secret)",
  ];
}
