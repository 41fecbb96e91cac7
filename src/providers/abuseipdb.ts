import { keyed } from "../formats/define-format.ts";
import { lowerAlphanumeric, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** AbuseIPDB: reports of addresses. */
export const abuseipdb = defineProvider({
  id: "abuseipdb",
  name: "AbuseIPDB",
  variables: ["ABUSEIPDB_API_KEY", "ABUSEIPDB_KEY"],
  formats: [
    keyed({
      id: "abuseipdb-api-key",
      name: "API key",
      severity: "low",
      shape: shape`${lowerAlphanumeric(80)}`,
      words: ["abuseipdb"],
      source: "the rules of TruffleHog (abuseipdb), read 2026-11",
      seen: {
        variable: "ABUSEIPDB_API_KEY",
        header: "Key: ",
        url: "https://api.abuseipdb.com/api/v2/check",
      },
    }),
  ],
  pages: {
    keys: { label: "API", url: "https://www.abuseipdb.com/account/api" },
    docs: { label: "AbuseIPDB API", url: "https://docs.abuseipdb.com/" },
  },
});
