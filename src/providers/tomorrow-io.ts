import { keyed } from "../formats/define-format.ts";
import { alphanumeric, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Tomorrow.io: weather. */
export const tomorrowIo = defineProvider({
  id: "tomorrow-io",
  name: "Tomorrow.io",
  variables: ["TOMORROW_IO_API_KEY", "TOMORROWIO_API_KEY", "CLIMACELL_API_KEY"],
  formats: [
    keyed({
      id: "tomorrow-io-api-key",
      name: "API key",
      severity: "low",
      shape: shape`${alphanumeric(32)}`,
      words: ["tomorrow_io", "tomorrow.io", "climacell"],
      source: "the rules of TruffleHog (tomorrowio), read 2026-11",
      seen: {
        variable: "TOMORROW_IO_API_KEY",
        header: "apikey: ",
        url: "https://api.tomorrow.io/v4/weather/realtime",
      },
    }),
  ],
  pages: {
    keys: { label: "Development", url: "https://app.tomorrow.io/development/keys" },
    docs: { label: "Tomorrow.io documentation", url: "https://docs.tomorrow.io/" },
  },
});
