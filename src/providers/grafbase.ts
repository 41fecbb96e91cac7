import { isNoHash } from "../formats/characters.ts";
import { keyed } from "../formats/define-format.ts";
import { base64url, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Grafbase: GraphQL at the edge. */
export const grafbase = defineProvider({
  id: "grafbase",
  name: "Grafbase",
  variables: ["GRAFBASE_ACCESS_TOKEN", "GRAFBASE_API_KEY"],
  formats: [
    keyed({
      id: "grafbase-access-token",
      name: "access token",
      severity: "high",
      shape: shape`${base64url(40, 64)}`,
      isGenuine: isNoHash,
      words: ["grafbase"],
      source: "the documentation of Grafbase, as remembered in 2026-11",
      seen: {
        variable: "GRAFBASE_ACCESS_TOKEN",
        header: "Authorization: Bearer ",
        url: "https://api.grafbase.com/graphql",
      },
    }),
  ],
  pages: {
    keys: { label: "Access tokens", url: "https://grafbase.com/settings/access-tokens" },
    docs: { label: "Grafbase", url: "https://grafbase.com/docs" },
  },
});
