import { tokenAdvice } from "./common-advice.ts";
import type { Playbook } from "./provider.ts";

const SERVERS = {
  label: "Servers, API Tokens",
  url: "https://account.postmarkapp.com/servers",
} as const;

/** How Postmark tokens are rotated. Source: postmarkapp.com, API overview, auth.md and support article 1212 (read 2026-11). */
export const postmarkPlaybook: Playbook = {
  risk: "send mail in your name from one server and read what it sent and to whom; with an account token, change servers, domains and sender signatures of the whole account",
  console: { create: SERVERS, revoke: SERVERS },
  identify:
    "Server and account tokens look the same. The header or name beside the leaked one tells: `X-Postmark-Server-Token` or `X-Postmark-Account-Token`. Server tokens stand in the tab **API Tokens** of each server, account tokens in the tab **API Tokens** of the account, which only its owner sees.",
  revoke: {
    steps: [
      "**Server token:** open **Servers →** the server **→ API Tokens**.",
      "**Account token:** as the owner, open **Account → API Tokens**.",
      "Generate another token first if it is the only one, then delete the leaked one in its row, and confirm.",
    ],
    effects: [
      "Requests with the token are answered 401 with the error code 10.",
      "A server token is also the user and password of SMTP: logins with it fail as well.",
      tokenAdvice.consoleOnly,
      tokenAdvice.noPartner,
    ],
  },
  create: {
    steps: [
      "Open the tab **API Tokens** of the server, or of the account.",
      "Choose **Generate another token**. With three tokens delete one first: there can be no more.",
      "Copy the token straight into your secret store.",
    ],
    advice: [
      "Tokens have no names and no scopes: note in your secret store what each is for, and since when ({date}).",
      "Use one server per application and environment: a server token reaches that server only.",
      "Sending never needs an account token.",
    ],
    selfCheck: {
      shape: "a UUID: 8, 4, 4, 4 and 12 hexadecimal digits",
      pattern: "^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$",
    },
  },
  overlap: true,
  check: {
    kind: "http",
    method: "GET",
    url: "https://api.postmarkapp.com/deliverystats",
    header: { name: "X-Postmark-Server-Token", prefix: "" },
    headers: { Accept: "application/json" },
    alive: "200",
    dead: "401",
    otherwise:
      "For server tokens: an account token is answered 401 here though it lives, so ask the other check, too, before you believe it. 429 and 5xx say nothing.",
  },
  alternativeCheck: {
    kind: "http",
    method: "GET",
    url: "https://api.postmarkapp.com/domains?count=1&offset=0",
    header: { name: "X-Postmark-Account-Token", prefix: "" },
    headers: { Accept: "application/json" },
    alive: "200",
    dead: "401",
    otherwise: "For account tokens. 429 and 5xx say nothing.",
  },
  badLogLines: ['"ErrorCode":10', "Bad or missing API token", "401 Unauthorized", "535 5.7.8"],
  subtleties: [
    "SMTP uses the server token twice, as user and as password: mailers and plugins hold it there.",
    "`Authorization: Bearer` is not read at all: a good token sent like this is answered 401.",
    "A UUID says nothing by itself: search for the name beside it, not for its shape.",
    "Each server has tokens of its own: a message stream does not.",
  ],
  abuse: {
    page: { label: "Servers: Activity", url: "https://account.postmarkapp.com/servers" },
    signs: [
      "messages in **Activity** to people you do not know, or with subjects that nobody of yours wrote",
      "bounces and spam complaints that rise at once",
      "new servers, domains, sender signatures or webhooks",
    ],
  },
  goodPractice: [tokenAdvice.onePerUse, tokenAdvice.rotate, tokenAdvice.serverOnly, tokenAdvice.neverLog],
  troubleshooting: [
    {
      observed: "401 with the new token",
      advice: [
        "See that the header fits the kind: server or account.",
        tokenAdvice.complete,
        tokenAdvice.restart,
      ],
    },
    {
      observed: "422 with the new token",
      advice: ["The token lives: the answer says what the message lacks, often a confirmed sender."],
    },
    { observed: "429 with the new token", advice: [tokenAdvice.slowDown] },
    {
      observed: "The old token still works",
      advice: [
        "Look into every server, and ask the owner to look at the account's tokens.",
        tokenAdvice.rightOne,
        "If it still answers 200 after an hour, write to `support@postmarkapp.com`.",
      ],
    },
  ],
  links: [
    { label: "API overview", url: "https://postmarkapp.com/developer/api/overview" },
    { label: "Support", url: "https://postmarkapp.com/support" },
  ],
};
