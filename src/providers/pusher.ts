import { keyed } from "../formats/define-format.ts";
import { hex, shape } from "../formats/shape.ts";
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
      words: ["pusher_secret", "pusher_app_secret"],
      source: "the rules of TruffleHog (pusherchannelkey), read 2026-11; the key beside it is public",
      seen: {
        variable: "PUSHER_APP_SECRET",
        header: "X-Pusher-Secret: ",
        url: "https://api-eu.pusher.com/apps",
      },
    }),
  ],
  pages: {
    keys: { label: "App keys", url: "https://dashboard.pusher.com/" },
    docs: { label: "Pusher Channels", url: "https://pusher.com/docs/channels/" },
  },
});
