import { selfIdentifying } from "../formats/define-format.ts";
import { padded, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Typeform: forms. */
export const typeform = defineProvider({
  id: "typeform",
  name: "Typeform",
  variables: ["TYPEFORM_TOKEN", "TYPEFORM_API_KEY", "TYPEFORM_ACCESS_TOKEN", "TYPEFORM_API_TOKEN"],
  formats: [
    selfIdentifying({
      id: "typeform-personal-token",
      name: "personal access token",
      severity: "high",
      shape: shape`tfp_${padded(59)}`,
      source: "the rules of gitleaks and betterleaks (typeform-api-token), read 2026-11",
      seen: {
        variable: "TYPEFORM_TOKEN",
        header: "Authorization: Bearer ",
        url: "https://api.typeform.com/me",
      },
    }),
  ],
  pages: {
    keys: { label: "Personal tokens", url: "https://admin.typeform.com/user/tokens" },
    docs: {
      label: "Typeform personal access tokens",
      url: "https://www.typeform.com/developers/get-started/personal-access-token/",
    },
  },
});
