import { isNoHash } from "../formats/characters.ts";
import { keyed } from "../formats/define-format.ts";
import { base64url, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Gitter: talk about code, until 2023. */
export const gitter = defineProvider({
  id: "gitter",
  name: "Gitter",
  variables: ["GITTER_TOKEN", "GITTER_ACCESS_TOKEN"],
  formats: [
    keyed({
      id: "gitter-access-token",
      name: "access token",
      severity: "low",
      shape: shape`${base64url(40)}`,
      isGenuine: isNoHash,
      words: ["gitter"],
      source: "the rules of gitleaks and betterleaks (gitter-access-token), read 2026-11",
      seen: {
        variable: "GITTER_TOKEN",
        header: "Authorization: Bearer ",
        url: "https://api.gitter.im/v1/user",
      },
    }),
  ],
  pages: {
    docs: { label: "Gitter", url: "https://gitter.im/" },
  },
});
