import { isHex } from "../formats/characters.ts";
import { keyed, selfIdentifying } from "../formats/define-format.ts";
import { alphabets, randomText } from "../formats/sample.ts";
import { alphanumeric, hex, shape } from "../formats/shape.ts";
import { sample } from "../formats/surroundings.ts";
import { basic, get } from "./key-request.ts";
import { defineProvider } from "./provider.ts";
import { twilioPlaybook } from "./twilio-playbook.ts";
import { active, inactive } from "./verification.ts";

/** Twilio: tokens of accounts and secrets of API keys. The SIDs beside them (AC..., SK...) are their ids. */
export const twilio = defineProvider({
  id: "twilio",
  name: "Twilio",
  variables: ["TWILIO_AUTH_TOKEN", "TWILIO_API_SECRET", "TWILIO_API_KEY_SECRET"],
  formats: [
    keyed({
      id: "twilio-auth-token",
      name: "auth token",
      severity: "critical",
      shape: shape`${hex(32)}`,
      words: ["twilio", "account_sid"],
      not: ["sid"],
      pairsWith: [{ id: "twilio-account-sid" }],
      source: "the rule of TruffleHog (twilio), read 2026-11",
      seen: {
        variable: "TWILIO_AUTH_TOKEN",
        header: "X-Twilio-Token: ",
        url: "https://api.twilio.com/2010-04-01/Accounts.json",
      },
      alsoSeen: [(key) => `const client = require("twilio")(accountSid, "${key}");`],
    }),
    {
      id: "twilio-auth-token-with-sid",
      name: "auth token behind its SID",
      severity: "critical",
      // Where a client is made, no word of Twilio's stands: `new Client("AC…", "…")`, `-u AC…:…`.
      keywords: [..."0123456789abcdef"].map((digit) => `AC${digit}`),
      begins: true,
      // `access` and `acc` are everywhere.
      ahead: { sign: ":\\\"'`", never: " \t\r\n,;.()_-ghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ" },
      alone: true,
      reach: { before: 6, after: 84 },
      pattern:
        /(?<![A-Za-z0-9])AC[0-9a-f]{32}(?::|\\{0,2}["'`]\s{0,4},\s{0,4}\\{0,2}["'`])(?<secret>[0-9a-f]{32})(?![A-Za-z0-9])/g,
      pairsWith: [{ id: "twilio-account-sid" }],
      source: "www.twilio.com/docs/usage/requests-to-twilio, from memory, 2026-11",
      samples: {
        key: token,
        match: () =>
          [
            (key: string) => `client = Client("${sid()}", "${key}")`,
            (key: string) => `@client = Twilio::REST::Client.new '${sid()}', '${key}'`,
            (key: string) => `Twilio.init("${sid()}", "${key}");`,
            (key: string) => `curl -u ${sid()}:${key} https://api.example.com/2010-04-01/Accounts.json`,
            (key: string) => `https://${sid()}:${key}@api.example.com/2010-04-01/Accounts.json`,
            (key: string) => `"source": ["client = Client(\\"${sid()}\\", \\"${key}\\")\\n"]`,
          ].map((write) => sample(token(), write)),
        ignore: () => [
          `client = Client("${sid()}", token)`,
          `pair("${sid().slice(2)}", "${token()}")`,
          `client = Client("${sid()}", "${token()}0")`,
        ],
      },
    },
    keyed({
      id: "twilio-api-key-secret",
      name: "API key secret",
      severity: "critical",
      shape: shape`${alphanumeric(32)}`,
      words: ["twilio"],
      not: ["sid"],
      pairsWith: [{ id: "twilio-api-key-sid" }],
      source: "the rule of TruffleHog (twilioapikey), read 2026-11",
      isGenuine: (key) => !isHex(key),
      seen: {
        variable: "TWILIO_API_SECRET",
        header: "X-Twilio-Token: ",
        url: "https://api.twilio.com/2010-04-01/Accounts.json",
      },
    }),
    selfIdentifying({
      id: "twilio-account-sid",
      name: "account SID",
      severity: "low",
      level: "warn",
      isId: true,
      note: "An account SID opens nothing, but tells whose account it is: look for its auth token, which is seldom far.",
      shape: shape`AC${hex(1)}${hex(31)}`,
      source: "www.twilio.com/docs/glossary/what-is-a-sid, from memory, 2026-11",
      seen: {
        variable: "TWILIO_ACCOUNT_SID",
        header: "X-Twilio-Account: ",
        url: "https://api.twilio.com/2010-04-01/Accounts.json",
      },
      alsoSeen: [(key) => `curl https://api.twilio.com/2010-04-01/Accounts/${key}/Messages.json`],
    }),
    selfIdentifying({
      id: "twilio-api-key-sid",
      name: "SID of an API key",
      severity: "low",
      level: "warn",
      isId: true,
      note: "The SID of an API key opens nothing, but tells which key it is: look for its secret, which is seldom far.",
      shape: shape`SK${hex(1)}${hex(31)}`,
      nearby: ["twilio"],
      source: "the rule of TruffleHog (twilioapikey), read 2026-11",
      seen: {
        variable: "TWILIO_API_KEY_SID",
        header: "X-Twilio-Key: ",
        url: "https://api.twilio.com/2010-04-01/Accounts.json",
      },
    }),
  ],
  playbook: twilioPlaybook,
  verifications: [
    {
      id: "twilio-accounts",
      // Not API keys: a restricted one that lives is answered like a dead one.
      formats: ["twilio-auth-token"],
      // Every region has auth tokens of its own.
      requests: ["api", "api.dublin.ie1", "api.sydney.au1"].map((region) =>
        get(`https://${region}.twilio.com/2010-04-01/Accounts.json?PageSize=1`, basic("{id}", "{key}")),
      ),
      answers: [active(200, '"accounts"'), inactive(401, "20003")],
      // Not the name, which is a mail address at first.
      traits: { account: "accounts.*.sid" },
      source:
        "the rule of TruffleHog (twilio); twilio.com/docs/global-infrastructure/manage-regional-api-credentials, read 2026-11",
    },
  ],
});

function sid(): string {
  return `AC${token()}`;
}

function token(): string {
  return randomText(32, alphabets.hex);
}
