import { selfIdentifying } from "../formats/define-format.ts";
import { either, hex, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** 42: the API of the schools. */
export const intra42 = defineProvider({
  id: "intra42",
  name: "Intra 42",
  variables: ["FT_CLIENT_SECRET", "INTRA42_CLIENT_SECRET", "FORTYTWO_CLIENT_SECRET"],
  formats: [
    selfIdentifying({
      id: "intra42-client-secret",
      name: "client secret",
      severity: "medium",
      shape: shape`s-s4t2${either("ud", "af")}-${hex(64)}`,
      source: "the rules of betterleaks (intra42-client-secret), read 2026-11",
      seen: {
        variable: "FT_CLIENT_SECRET",
        header: "Authorization: Bearer ",
        url: "https://api.intra.42.fr/oauth/token",
      },
    }),
  ],
  pages: {
    keys: { label: "Applications", url: "https://profile.intra.42.fr/oauth/applications" },
    docs: { label: "42 API", url: "https://api.intra.42.fr/apidoc" },
  },
});
