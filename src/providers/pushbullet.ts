import { keyed } from "../formats/define-format.ts";
import { alphanumeric, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Pushbullet: messages between devices. */
export const pushbullet = defineProvider({
  id: "pushbullet",
  name: "Pushbullet",
  variables: ["PUSHBULLET_ACCESS_TOKEN", "PUSHBULLET_API_KEY", "PUSHBULLET_TOKEN"],
  formats: [
    keyed({
      id: "pushbullet-access-token",
      name: "access token",
      severity: "high",
      shape: shape`o.${alphanumeric(32)}`,
      words: ["pushbullet"],
      by: "nearby",
      source: "the rules of TruffleHog (pushbulletapikey), read 2026-11",
      seen: {
        variable: "PUSHBULLET_ACCESS_TOKEN",
        header: "Access-Token: ",
        url: "https://api.pushbullet.com/v2/users/me",
      },
    }),
  ],
  pages: {
    keys: { label: "Account settings", url: "https://www.pushbullet.com/#settings/account" },
    docs: { label: "Pushbullet API", url: "https://docs.pushbullet.com/" },
  },
});
