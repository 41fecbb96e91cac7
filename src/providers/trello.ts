import { keyed, selfIdentifying } from "../formats/define-format.ts";
import { hex, shape, upperHex } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Trello: boards. */
export const trello = defineProvider({
  id: "trello",
  name: "Trello",
  variables: ["TRELLO_TOKEN", "TRELLO_API_KEY", "TRELLO_API_TOKEN", "TRELLO_KEY", "TRELLO_API_SECRET"],
  formats: [
    selfIdentifying({
      id: "trello-token",
      name: "token",
      severity: "high",
      shape: shape`ATTA${hex(64)}${upperHex(8)}`,
      source: "the documentation of Trello, as remembered in 2026-11",
      seen: {
        variable: "TRELLO_TOKEN",
        header: "Authorization: Bearer ",
        url: "https://api.trello.com/1/members/me",
      },
    }),
    keyed({
      id: "trello-legacy-token",
      name: "token or secret without prefix",
      severity: "high",
      shape: shape`${hex(64)}`,
      words: ["trello"],
      source: "the rules of Kingfisher (trello), read 2026-11",
      seen: {
        variable: "TRELLO_TOKEN",
        header: "Authorization: Bearer ",
        url: "https://api.trello.com/1/members/me",
      },
    }),
    keyed({
      id: "trello-api-key",
      name: "API key",
      severity: "low",
      level: "warn",
      // Public by itself: with it a user is asked for a token.
      shape: shape`${hex(32)}`,
      words: ["trello"],
      source: "the rules of Kingfisher (trello), read 2026-11",
      seen: {
        variable: "TRELLO_API_KEY",
        header: "Authorization: Bearer ",
        url: "https://api.trello.com/1/members/me",
      },
    }),
  ],
  pages: {
    keys: { label: "Power-Ups", url: "https://trello.com/power-ups/admin" },
    docs: {
      label: "Trello API",
      url: "https://developer.atlassian.com/cloud/trello/guides/rest-api/authorization/",
    },
  },
});
