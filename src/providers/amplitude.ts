import { keyed } from "../formats/define-format.ts";
import { hex, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Amplitude: analytics. API keys stand in web pages. */
export const amplitude = defineProvider({
  id: "amplitude",
  name: "Amplitude",
  variables: ["AMPLITUDE_SECRET_KEY"],
  formats: [
    keyed({
      id: "amplitude-secret-key",
      name: "secret key",
      severity: "high",
      shape: shape`${hex(32)}`,
      words: ["amplitude_secret"],
      source: "the rules of betterleaks (amplitude-secret-key), read 2026-11",
      seen: {
        variable: "AMPLITUDE_SECRET_KEY",
        header: "Authorization: Bearer ",
        url: "https://amplitude.com/api/2/export?amplitude_secret",
      },
    }),
  ],
  pages: {
    keys: { label: "Projects", url: "https://app.amplitude.com/" },
    docs: { label: "Amplitude keys and tokens", url: "https://amplitude.com/docs/apis/authentication" },
  },
});
