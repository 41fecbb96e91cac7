import { isNoHash } from "../formats/characters.ts";
import { keyed } from "../formats/define-format.ts";
import { base64url, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Travis CI: continuous integration. */
export const travisCi = defineProvider({
  id: "travis-ci",
  name: "Travis CI",
  variables: ["TRAVIS_TOKEN", "TRAVIS_API_TOKEN", "TRAVIS_ACCESS_TOKEN"],
  formats: [
    keyed({
      id: "travis-ci-access-token",
      name: "access token",
      severity: "high",
      shape: shape`${base64url(22)}`,
      isGenuine: isNoHash,
      words: ["travis_token", "travis_api", "travis_access", "travis_ci", "travis_key", "travis_auth"],
      source: "the rules of gitleaks and betterleaks (travisci-access-token), read 2026-11",
      seen: {
        variable: "TRAVIS_TOKEN",
        header: "Authorization: token ",
        url: "https://api.travis-ci.com/user",
      },
    }),
  ],
  pages: {
    keys: { label: "Settings", url: "https://app.travis-ci.com/account/preferences" },
    docs: { label: "Travis CI API", url: "https://developer.travis-ci.com/authentication" },
  },
});
