import { selfIdentifying } from "../formats/define-format.ts";
import { base64urlPadded, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Duffel: flights and stays. */
export const duffel = defineProvider({
  id: "duffel",
  name: "Duffel",
  variables: ["DUFFEL_ACCESS_TOKEN", "DUFFEL_API_KEY", "DUFFEL_TOKEN"],
  formats: [
    selfIdentifying({
      id: "duffel-live-token",
      name: "live access token",
      severity: "high",
      shape: shape`duffel_live_${base64urlPadded(43)}`,
      source: "the rules of gitleaks and betterleaks (duffel-api-token), read 2026-11",
      seen: {
        variable: "DUFFEL_ACCESS_TOKEN",
        header: "Authorization: Bearer ",
        url: "https://api.duffel.com/air/airlines",
      },
    }),
    selfIdentifying({
      id: "duffel-test-token",
      name: "test access token",
      severity: "low",
      shape: shape`duffel_test_${base64urlPadded(43)}`,
      source: "the rules of gitleaks and betterleaks (duffel-api-token), read 2026-11",
      seen: {
        variable: "DUFFEL_ACCESS_TOKEN",
        header: "Authorization: Bearer ",
        url: "https://api.duffel.com/air/airlines",
      },
    }),
  ],
  pages: {
    keys: { label: "Access tokens", url: "https://app.duffel.com/" },
    docs: { label: "Duffel authentication", url: "https://duffel.com/docs/api/overview/welcome" },
  },
});
