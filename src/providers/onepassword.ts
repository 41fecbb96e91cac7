import { selfIdentifying } from "../formats/define-format.ts";
import { anyBase64, optional, shape, upperAlphanumeric } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** 1Password: service accounts and account secret keys. */
export const onepassword = defineProvider({
  id: "onepassword",
  name: "1Password",
  variables: ["OP_SERVICE_ACCOUNT_TOKEN", "OP_SECRET_KEY"],
  formats: [
    selfIdentifying({
      id: "onepassword-service-account-token",
      name: "service account token",
      severity: "critical",
      shape: shape`ops_eyJ${anyBase64(250, 1600)}${optional(shape`=`)}${optional(shape`=`)}`,
      source: "the rules of gitleaks and betterleaks (1password-service-account-token), read 2026-11",
      seen: {
        variable: "OP_SERVICE_ACCOUNT_TOKEN",
        header: "Authorization: Bearer ",
        url: "https://events.1password.com/api/v2/auth/introspect",
      },
    }),
    selfIdentifying({
      id: "onepassword-secret-key",
      name: "account secret key",
      severity: "high",
      // Older keys lack the third hyphen.
      shape: shape`A3-${upperAlphanumeric(6)}-${upperAlphanumeric(6)}${optional(shape`-`)}${upperAlphanumeric(5)}-${upperAlphanumeric(5)}-${upperAlphanumeric(5)}-${upperAlphanumeric(5)}`,
      source: "the rules of gitleaks and betterleaks (1password-secret-key), read 2026-11",
      seen: {
        variable: "OP_SECRET_KEY",
        header: "Authorization: Bearer ",
        url: "https://events.1password.com/api/v2/auth/introspect",
      },
    }),
  ],
  pages: {
    keys: {
      label: "Service accounts",
      url: "https://start.1password.com/developer-tools/infrastructure-secrets/serviceaccount/",
    },
    docs: {
      label: "1Password service accounts",
      url: "https://developer.1password.com/docs/service-accounts/",
    },
  },
});
