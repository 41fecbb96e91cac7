import { type KeyedFormat, keyed } from "../formats/define-format.ts";
import { randomText } from "../formats/sample.ts";
import { base64url, shape } from "../formats/shape.ts";
import type { Around } from "../formats/token-format.ts";
import { defineProvider } from "./provider.ts";

const secret = {
  severity: "medium",
  words: ["reddit", "praw"],
  not: ["client_id", "subreddit", "post_id", "thread"],
  isOther: isInAddress,
  source: "the documentation of Reddit, as remembered in 2026-11",
  seen: {
    variable: "REDDIT_CLIENT_SECRET",
    header: "X-Client-Secret: ",
    url: "https://www.reddit.com/api/v1/access_token",
  },
} satisfies Partial<KeyedFormat>;

/** Reddit: apps and bots. */
export const reddit = defineProvider({
  id: "reddit",
  name: "Reddit",
  variables: ["REDDIT_CLIENT_SECRET", "REDDIT_SECRET"],
  formats: [
    keyed({
      ...secret,
      id: "reddit-client-secret",
      name: "client secret",
      shape: shape`${base64url(30)}`,
      unlike: [
        () => `https://pixel.redditmedia.com/one.png?v=${randomText(30)}`,
        () => `<img src="https://pixel.redditmedia.com/${randomText(30)}/one.png">`,
      ],
    }),
    keyed({
      ...secret,
      id: "reddit-older-secret",
      name: "older client secret or access token",
      shape: shape`${base64url(27)}`,
    }),
  ],
  pages: {
    keys: { label: "Apps", url: "https://www.reddit.com/prefs/apps" },
    docs: { label: "Reddit OAuth2", url: "https://github.com/reddit-archive/reddit/wiki/OAuth2" },
  },
});

/** What pages of Reddit count visits with, and call their pictures: `one.png?v=79S7lCh…%2B…`. */
function isInAddress(_: string, { before }: Around): boolean {
  return /:\/\/[^\s"'<>]{1,300}$/.test(before);
}
