import { keyed } from "../formats/define-format.ts";
import { digits, hex, lowerAlphanumeric, optional, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Asana: project work. */
export const asana = defineProvider({
  id: "asana",
  name: "Asana",
  variables: ["ASANA_ACCESS_TOKEN", "ASANA_TOKEN", "ASANA_PAT", "ASANA_CLIENT_SECRET"],
  formats: [
    keyed({
      id: "asana-personal-access-token",
      name: "personal access token",
      severity: "high",
      shape: shape`2/${digits(14, 17)}${optional(shape`/${digits(14, 17)}`)}:${hex(32)}`,
      words: ["asana"],
      by: "nearby",
      source: "the rules of Kingfisher (asana), read 2026-11",
      seen: {
        variable: "ASANA_ACCESS_TOKEN",
        header: "Authorization: Bearer ",
        url: "https://app.asana.com/api/1.0/users/me",
      },
    }),
    keyed({
      id: "asana-first-access-token",
      name: "personal access token of the first kind",
      severity: "high",
      shape: shape`1/${digits(14, 17)}:${hex(32)}`,
      words: ["asana"],
      by: "nearby",
      source: "the rules of Kingfisher (asana), read 2026-11",
      seen: {
        variable: "ASANA_ACCESS_TOKEN",
        header: "Authorization: Bearer ",
        url: "https://app.asana.com/api/1.0/users/me",
      },
    }),
    keyed({
      id: "asana-old-access-token",
      name: "old personal access token",
      severity: "high",
      shape: shape`0/${hex(32)}`,
      words: ["asana"],
      by: "nearby",
      source: "the rules of Kingfisher (asana), read 2026-11",
      seen: {
        variable: "ASANA_ACCESS_TOKEN",
        header: "Authorization: Bearer ",
        url: "https://app.asana.com/api/1.0/users/me",
      },
    }),
    keyed({
      id: "asana-client-secret",
      name: "client secret",
      severity: "high",
      shape: shape`${lowerAlphanumeric(32)}`,
      words: ["asana"],
      not: ["client_id"],
      source: "the rules of gitleaks and betterleaks (asana-client-secret), read 2026-11",
      seen: {
        variable: "ASANA_CLIENT_SECRET",
        header: "Authorization: Bearer ",
        url: "https://app.asana.com/api/1.0/users/me",
      },
    }),
  ],
  pages: {
    keys: { label: "Personal access tokens", url: "https://app.asana.com/0/my-apps" },
    docs: {
      label: "Asana personal access tokens",
      url: "https://developers.asana.com/docs/personal-access-token",
    },
  },
});
