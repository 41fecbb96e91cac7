import { selfIdentifying } from "../formats/define-format.ts";
import { alphanumeric, either, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Dynatrace: monitoring. The first two parts of a token are public. */
export const dynatrace = defineProvider({
  id: "dynatrace",
  name: "Dynatrace",
  variables: ["DT_API_TOKEN", "DYNATRACE_API_TOKEN", "DYNATRACE_TOKEN", "DT_CLIENT_SECRET"],
  formats: [
    selfIdentifying({
      id: "dynatrace-api-token",
      name: "access token or client secret",
      severity: "high",
      shape: shape`dt0${either("c01", "s01", "s02", "s04", "s08", "s16", "a01")}.${alphanumeric(24)}.${alphanumeric(64)}`,
      keyId: (secret) => secret.slice(0, -65),
      source: "the rules of gitleaks and betterleaks (dynatrace-api-token), read 2026-11",
      seen: {
        variable: "DT_API_TOKEN",
        header: "Authorization: Api-Token ",
        url: "https://acme.live.dynatrace.com/api/v2/tokens/lookup",
      },
    }),
  ],
  pages: {
    keys: { label: "Access tokens", url: "https://myaccount.dynatrace.com/" },
    docs: {
      label: "Dynatrace access tokens",
      url: "https://docs.dynatrace.com/docs/manage/identity-access-management/access-tokens-and-oauth-clients/access-tokens",
    },
  },
});
