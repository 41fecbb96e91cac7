import { keyed } from "../formats/define-format.ts";
import { hex, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** News API: headlines. */
export const newsApi = defineProvider({
  id: "news-api",
  name: "News API",
  variables: ["NEWSAPI_KEY", "NEWS_API_KEY", "NEWSAPI_API_KEY"],
  formats: [
    keyed({
      id: "news-api-api-key",
      name: "key",
      severity: "low",
      shape: shape`${hex(32)}`,
      words: ["newsapi", "news_api"],
      source: "the rules of Kingfisher (newsapi), read 2026-11",
      seen: { variable: "NEWSAPI_KEY", header: "X-Api-Key: ", url: "https://newsapi.org/v2/top-headlines" },
    }),
  ],
  pages: {
    keys: { label: "Account", url: "https://newsapi.org/account" },
    docs: { label: "News API authentication", url: "https://newsapi.org/docs/authentication" },
  },
});
