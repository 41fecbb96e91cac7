import { keyed, selfIdentifying } from "../formats/define-format.ts";
import { base64url, lowerAlphanumeric, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** RapidAPI: a market of APIs. */
export const rapidapi = defineProvider({
  id: "rapidapi",
  name: "RapidAPI",
  variables: ["RAPIDAPI_KEY", "RAPID_API_KEY", "X_RAPIDAPI_KEY"],
  formats: [
    selfIdentifying({
      id: "rapidapi-key",
      name: "key",
      severity: "high",
      shape: shape`${lowerAlphanumeric(10)}msh${lowerAlphanumeric(15)}p1${lowerAlphanumeric(5)}jsn${lowerAlphanumeric(12)}`,
      source: "how such keys look in public code, looked at in 2026-11",
      seen: {
        variable: "RAPIDAPI_KEY",
        header: "X-RapidAPI-Key: ",
        url: "https://weatherapi-com.p.rapidapi.com/current.json",
      },
    }),
    keyed({
      id: "rapidapi-other-key",
      name: "key without its usual marks",
      severity: "high",
      shape: shape`${base64url(50)}`,
      isGenuine: (key) => !/msh.{15}p1.{5}jsn/.test(key),
      words: ["rapid_api"],
      source: "the rules of gitleaks and betterleaks (rapidapi-access-token), read 2026-11",
      seen: {
        variable: "RAPIDAPI_KEY",
        header: "X-RapidAPI-Key: ",
        url: "https://weatherapi-com.p.rapidapi.com/current.json",
      },
    }),
  ],
  pages: {
    keys: { label: "Authorization", url: "https://rapidapi.com/developer/apps" },
    docs: { label: "RapidAPI keys", url: "https://docs.rapidapi.com/docs/keys" },
  },
});
