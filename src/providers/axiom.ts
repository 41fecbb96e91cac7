import { selfIdentifying } from "../formats/define-format.ts";
import { either, shape, uuid } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Axiom: logs. */
export const axiom = defineProvider({
  id: "axiom",
  name: "Axiom",
  variables: ["AXIOM_TOKEN", "AXIOM_API_TOKEN"],
  formats: [
    selfIdentifying({
      id: "axiom-token",
      name: "API, personal or ingest token",
      severity: "high",
      shape: shape`xa${either("at", "pt", "it")}-${uuid}`,
      source: "how such keys look in public code, looked at in 2026-11",
      seen: {
        variable: "AXIOM_TOKEN",
        header: "Authorization: Bearer ",
        url: "https://api.axiom.co/v2/user",
      },
    }),
  ],
  pages: {
    keys: { label: "API tokens", url: "https://app.axiom.co/settings/api-tokens" },
    docs: { label: "Axiom tokens", url: "https://axiom.co/docs/reference/tokens" },
  },
});
