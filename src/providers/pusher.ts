import { keyed } from "../formats/define-format.ts";
import { alphabets, randomText } from "../formats/sample.ts";
import { hex, shape } from "../formats/shape.ts";
import type { Around } from "../formats/token-format.ts";
import { defineProvider } from "./provider.ts";

/** Pusher: messages to browsers. */
export const pusher = defineProvider({
  id: "pusher",
  name: "Pusher",
  variables: ["PUSHER_APP_SECRET", "PUSHER_SECRET"],
  formats: [
    keyed({
      id: "pusher-app-secret",
      name: "app secret",
      severity: "high",
      shape: shape`${hex(20)}`,
      words: ["pusher"],
      not: ["app_key", "pusher_key"],
      isOther: isKeyOfApp,
      source: "the rules of TruffleHog (pusherchannelkey), read 2026-11; the key beside it is public",
      seen: {
        variable: "PUSHER_APP_SECRET",
        header: "X-Pusher-Secret: ",
        url: "https://api-eu.pusher.com/apps",
      },
      alsoSeen: [
        (key) => `new Pusher({ appId: "7", key: "${key.replaceAll(/./g, "0")}", secret: "${key}" })`,
      ],
      unlike: [
        () => `new Pusher("${randomText(20, alphabets.hex)}", { cluster: "eu" })`,
        () => `pusher:\n  key: ${randomText(20, alphabets.hex)}`,
        () => `PUSHER_APP_KEY=${randomText(20, alphabets.hex)}`,
      ],
    }),
  ],
  pages: {
    keys: { label: "App keys", url: "https://dashboard.pusher.com/" },
    docs: { label: "Pusher Channels", url: "https://pusher.com/docs/channels/" },
  },
});

/** The key, which every page has, looks the same: `new Pusher("…")`, `key: '…', secret: '…'`. */
function isKeyOfApp(_: string, { before }: Around): boolean {
  return /(?:(?<!secret_?)key["']?\s?(?:=>|[:=])\s?u?|Pusher\()["']?$/i.test(before);
}
