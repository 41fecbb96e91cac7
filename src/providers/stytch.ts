import { selfIdentifying } from "../formats/define-format.ts";
import { base64url, optional, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Stytch: sign-in. */
export const stytch = defineProvider({
  id: "stytch",
  name: "Stytch",
  variables: ["STYTCH_SECRET", "STYTCH_PROJECT_SECRET"],
  formats: [
    selfIdentifying({
      id: "stytch-live-secret",
      name: "live secret",
      severity: "critical",
      shape: shape`secret-live-${base64url(35, 45)}${optional(shape`=`)}`,
      source: "the rules of Kingfisher (stytch), read 2026-11",
      seen: {
        variable: "STYTCH_SECRET",
        header: "Authorization: Bearer ",
        url: "https://test.stytch.com/v1/users",
      },
    }),
    selfIdentifying({
      id: "stytch-test-secret",
      name: "test secret",
      severity: "low",
      shape: shape`secret-test-${base64url(35, 45)}${optional(shape`=`)}`,
      source: "the rules of Kingfisher (stytch), read 2026-11",
      seen: {
        variable: "STYTCH_SECRET",
        header: "Authorization: Bearer ",
        url: "https://test.stytch.com/v1/users",
      },
    }),
  ],
  pages: {
    keys: { label: "API keys", url: "https://stytch.com/dashboard/api-keys" },
    docs: { label: "Stytch API", url: "https://stytch.com/docs/api" },
  },
});
