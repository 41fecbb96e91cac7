import { isNoHash } from "../formats/characters.ts";
import { keyed } from "../formats/define-format.ts";
import { alphanumeric, base64, hex, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** LINE: messages. */
export const line = defineProvider({
  id: "line",
  name: "LINE",
  variables: ["LINE_CHANNEL_ACCESS_TOKEN", "LINE_CHANNEL_SECRET", "LINE_ACCESS_TOKEN", "LINE_NOTIFY_TOKEN"],
  formats: [
    keyed({
      id: "line-channel-access-token",
      name: "channel access token",
      severity: "high",
      shape: shape`${base64(160, 180)}=`,
      words: ["line_channel", "line_access", "line_bot", "line_messaging", "api.line.me"],
      source: "the rules of Kingfisher (linemessaging), read 2026-11",
      seen: {
        variable: "LINE_CHANNEL_ACCESS_TOKEN",
        header: "Authorization: Bearer ",
        url: "https://api.line.me/v2/bot/info",
      },
    }),
    keyed({
      id: "line-channel-secret",
      name: "channel secret",
      severity: "high",
      shape: shape`${hex(32)}`,
      words: ["line_channel", "line_secret", "line_bot", "line_messaging", "api.line.me"],
      not: ["channel_id", "user_id"],
      source: "the documentation of LINE, as remembered in 2026-11",
      seen: {
        variable: "LINE_CHANNEL_SECRET",
        header: "Authorization: Bearer ",
        url: "https://api.line.me/v2/bot/info",
      },
    }),
    keyed({
      id: "line-notify-token",
      name: "token of Notify",
      severity: "medium",
      shape: shape`${alphanumeric(43)}`,
      isGenuine: isNoHash,
      words: ["line_notify", "notify-api.line.me"],
      source: "the rules of Kingfisher (linenotify), read 2026-11",
      seen: {
        variable: "LINE_NOTIFY_TOKEN",
        header: "Authorization: Bearer ",
        url: "https://notify-api.line.me/api/status",
      },
    }),
  ],
  pages: {
    keys: { label: "Providers", url: "https://developers.line.biz/console/" },
    docs: {
      label: "LINE channel access tokens",
      url: "https://developers.line.biz/en/docs/basics/channel-access-token/",
    },
  },
});
