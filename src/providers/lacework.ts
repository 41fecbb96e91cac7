import { keyed } from "../formats/define-format.ts";
import { hex, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Lacework: security of clouds. */
export const lacework = defineProvider({
  id: "lacework",
  name: "Lacework",
  variables: ["LW_API_SECRET", "LACEWORK_API_SECRET"],
  formats: [
    keyed({
      id: "lacework-api-secret",
      name: "API secret",
      severity: "critical",
      shape: shape`_${hex(32)}`,
      words: ["lacework", "lw_api"],
      by: "nearby",
      source: "the documentation of Lacework, as remembered in 2026-11",
      seen: {
        variable: "LW_API_SECRET",
        header: "X-LW-UAKS: ",
        url: "https://acme.lacework.net/api/v2/access/tokens",
      },
    }),
  ],
  pages: {
    docs: { label: "Lacework API", url: "https://docs.fortinet.com/product/lacework-forticnapp" },
  },
});
