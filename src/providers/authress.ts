import { selfIdentifying } from "../formats/define-format.ts";
import { alphanumeric, anyBase64, either, shape, slug } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Authress: authorization for applications. */
export const authress = defineProvider({
  id: "authress",
  name: "Authress",
  variables: ["AUTHRESS_ACCESS_KEY", "AUTHRESS_KEY", "AUTHRESS_SERVICE_CLIENT_ACCESS_KEY"],
  formats: [
    selfIdentifying({
      id: "authress-access-key",
      name: "service client access key",
      severity: "high",
      // The last part is an Ed25519 key in base64; its padding is left out.
      shape: shape`${either("sc_", "ext_", "scauth_", "authress_")}${alphanumeric(5, 30)}.${alphanumeric(4, 6)}.acc${either("_", "-")}${slug(10, 32)}.${anyBase64(30, 120)}`,
      source: "the rules of gitleaks and betterleaks (authress-service-client-access-key), read 2026-11",
      seen: {
        variable: "AUTHRESS_ACCESS_KEY",
        header: "Authorization: Bearer ",
        url: "https://api.authress.io/v1/users/me",
      },
    }),
  ],
  pages: {
    keys: { label: "Service clients", url: "https://authress.io/app/#/settings?focus=clients" },
    docs: {
      label: "Authress service clients",
      url: "https://authress.io/knowledge-base/docs/authorization/service-clients",
    },
  },
});
