import { selfIdentifying } from "../formats/define-format.ts";
import { alphanumeric, shape } from "../formats/shape.ts";
import { looksDrawn } from "../values/randomness.ts";
import { defineProvider } from "./provider.ts";

/** Xata: databases. */
export const xata = defineProvider({
  id: "xata",
  name: "Xata",
  variables: ["XATA_API_KEY"],
  formats: [
    selfIdentifying({
      id: "xata-api-key",
      name: "API key",
      severity: "critical",
      shape: shape`xau_${alphanumeric(25, 60)}`,
      isGenuine: looksDrawn,
      source: "how such keys look in public code, looked at in 2026-11",
      seen: { variable: "XATA_API_KEY", header: "Authorization: Bearer ", url: "https://api.xata.io/user" },
    }),
  ],
  pages: {
    keys: { label: "API keys", url: "https://app.xata.io/settings" },
    docs: { label: "Xata API keys", url: "https://xata.io/docs" },
  },
});
