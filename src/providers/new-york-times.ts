import { isNoHash } from "../formats/characters.ts";
import { keyed } from "../formats/define-format.ts";
import { alphanumeric, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** The New York Times: its articles for programs. */
export const newYorkTimes = defineProvider({
  id: "new-york-times",
  name: "New York Times",
  variables: ["NYTIMES_API_KEY", "NYT_API_KEY", "NEW_YORK_TIMES_API_KEY"],
  formats: [
    keyed({
      id: "new-york-times-api-key",
      name: "API key",
      severity: "low",
      shape: shape`${alphanumeric(32)}`,
      isGenuine: isNoHash,
      words: ["nytimes", "new_york_times", "newyorktimes", "nyt_api", "nyt_key"],
      source: "the rules of gitleaks and betterleaks (nytimes-access-token), read 2026-11",
      seen: {
        variable: "NYTIMES_API_KEY",
        header: "Authorization: Bearer ",
        url: "https://api.nytimes.com/svc/topstories/v2/home.json",
      },
    }),
    keyed({
      id: "new-york-times-long-api-key",
      name: "API key of 48 characters",
      severity: "low",
      shape: shape`${alphanumeric(48)}`,
      isGenuine: isNoHash,
      words: ["nytimes", "new_york_times", "newyorktimes", "nyt_api", "nyt_key"],
      source: "developer.nytimes.com, as remembered in 2026-11",
      seen: {
        variable: "NYTIMES_API_KEY",
        header: "Authorization: Bearer ",
        url: "https://api.nytimes.com/svc/topstories/v2/home.json",
      },
    }),
  ],
  pages: {
    keys: { label: "My apps", url: "https://developer.nytimes.com/my-apps" },
    docs: { label: "NYT APIs", url: "https://developer.nytimes.com/get-started" },
  },
});
