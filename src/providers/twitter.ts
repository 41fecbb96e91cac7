import { hasBothCases, isNoHash } from "../formats/characters.ts";
import { keyed, selfIdentifying } from "../formats/define-format.ts";
import { alphanumeric, digits, percentEncoded, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** X, formerly Twitter. The consumer key is the public half of the app. */
export const twitter = defineProvider({
  id: "twitter",
  name: "X (Twitter)",
  variables: [
    "TWITTER_BEARER_TOKEN",
    "TWITTER_API_SECRET",
    "TWITTER_ACCESS_TOKEN_SECRET",
    "TWITTER_ACCESS_TOKEN",
    "TWITTER_CONSUMER_SECRET",
    "X_BEARER_TOKEN",
    "TWITTER_ACCESS_SECRET",
  ],
  formats: [
    selfIdentifying({
      id: "twitter-bearer-token",
      name: "bearer token",
      severity: "high",
      shape: shape`AAAAAAAAAAAAAAAAAAAAA${percentEncoded(60, 110)}`,
      isGenuine: hasBothCases,
      nearby: ["twitter", "tweet", "tweepy", "x_bearer", "api.x.com", "bearer"],
      source: "the rules of gitleaks and betterleaks (twitter-bearer-token), read 2026-11",
      seen: {
        variable: "TWITTER_BEARER_TOKEN",
        header: "Authorization: Bearer ",
        url: "https://api.twitter.com/2/users/me",
      },
    }),
    keyed({
      id: "twitter-access-token",
      name: "access token",
      severity: "high",
      shape: shape`${digits(5, 20)}-${alphanumeric(20, 45)}`,
      keyId: (token) => token.slice(0, token.indexOf("-")),
      words: ["twitter", "tweepy", "x_access_token", "api.x.com"],
      by: "nearby",
      source: "the rules of gitleaks and betterleaks (twitter-access-token), read 2026-11",
      seen: {
        variable: "TWITTER_ACCESS_TOKEN",
        header: "Authorization: Bearer ",
        url: "https://api.twitter.com/2/users/me",
      },
    }),
    keyed({
      id: "twitter-api-secret",
      name: "API key secret",
      severity: "high",
      shape: shape`${alphanumeric(50)}`,
      isGenuine: isNoHash,
      words: ["twitter", "tweepy", "x_api_secret", "x_consumer_secret", "x_api_key_secret"],
      source: "the rules of gitleaks and betterleaks (twitter-api-secret), read 2026-11",
      seen: {
        variable: "TWITTER_API_SECRET",
        header: "Authorization: Bearer ",
        url: "https://api.twitter.com/2/users/me",
      },
    }),
    keyed({
      id: "twitter-access-secret",
      name: "access token secret",
      severity: "high",
      shape: shape`${alphanumeric(45)}`,
      isGenuine: isNoHash,
      words: ["twitter", "tweepy", "x_access_token_secret", "x_access_secret"],
      source: "the rules of gitleaks and betterleaks (twitter-access-secret), read 2026-11",
      seen: {
        variable: "TWITTER_ACCESS_TOKEN_SECRET",
        header: "Authorization: Bearer ",
        url: "https://api.twitter.com/2/users/me",
      },
    }),
  ],
  pages: {
    keys: { label: "Developer portal", url: "https://developer.x.com/en/portal/dashboard" },
    docs: { label: "X API authentication", url: "https://docs.x.com/fundamentals/authentication/overview" },
  },
});
