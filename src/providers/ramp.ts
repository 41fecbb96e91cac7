import { selfIdentifying } from "../formats/define-format.ts";
import { alphanumeric, shape } from "../formats/shape.ts";
import { looksDrawn } from "../values/randomness.ts";
import { defineProvider } from "./provider.ts";

/** Ramp: cards of companies. */
export const ramp = defineProvider({
  id: "ramp",
  name: "Ramp",
  variables: ["RAMP_CLIENT_SECRET", "RAMP_API_KEY"],
  formats: [
    selfIdentifying({
      id: "ramp-client-secret",
      name: "client secret",
      severity: "critical",
      shape: shape`ramp_sec_${alphanumeric(48)}`,
      isGenuine: looksDrawn,
      source: "the rules of TruffleHog (ramp), read 2026-11",
      seen: {
        variable: "RAMP_CLIENT_SECRET",
        header: "Authorization: Bearer ",
        url: "https://api.ramp.com/developer/v1/token",
      },
    }),
  ],
  pages: {
    keys: { label: "Developer", url: "https://app.ramp.com/developer" },
    docs: { label: "Ramp API", url: "https://docs.ramp.com/" },
  },
});
