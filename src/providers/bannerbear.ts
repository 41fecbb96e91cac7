import { keyed } from "../formats/define-format.ts";
import { alphanumeric, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Bannerbear: images from templates. */
export const bannerbear = defineProvider({
  id: "bannerbear",
  name: "Bannerbear",
  variables: ["BANNERBEAR_API_KEY"],
  formats: [
    keyed({
      id: "bannerbear-api-key",
      name: "API key",
      severity: "medium",
      shape: shape`${alphanumeric(22)}tt`,
      words: ["bannerbear"],
      source: "the rules of TruffleHog (bannerbear), read 2026-11",
      seen: {
        variable: "BANNERBEAR_API_KEY",
        header: "Authorization: Bearer ",
        url: "https://api.bannerbear.com/v2/account",
      },
    }),
  ],
  pages: {
    keys: { label: "Settings", url: "https://app.bannerbear.com/account" },
    docs: { label: "Bannerbear API", url: "https://developers.bannerbear.com/" },
  },
});
