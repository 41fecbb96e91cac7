import { selfIdentifying } from "../formats/define-format.ts";
import { hex, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Porkbun: domains and their records. */
export const porkbun = defineProvider({
  id: "porkbun",
  name: "Porkbun",
  variables: ["PORKBUN_SECRET_API_KEY", "PORKBUN_SECRET_KEY"],
  formats: [
    selfIdentifying({
      id: "porkbun-secret-key",
      name: "secret API key",
      severity: "high",
      shape: shape`sk1_${hex(64)}`,
      source: "the documentation of Porkbun, as remembered in 2026-11",
      seen: {
        variable: "PORKBUN_SECRET_API_KEY",
        header: "X-Secret-Api-Key: ",
        url: "https://api.porkbun.com/api/json/v3/ping",
      },
    }),
  ],
  pages: {
    keys: { label: "API access", url: "https://porkbun.com/account/api" },
    docs: { label: "Porkbun API", url: "https://porkbun.com/api/json/v3/documentation" },
  },
});
