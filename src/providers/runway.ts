import { selfIdentifying } from "../formats/define-format.ts";
import { hex, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Runway: videos made by models. */
export const runway = defineProvider({
  id: "runway",
  name: "Runway",
  variables: ["RUNWAYML_API_SECRET", "RUNWAY_API_KEY"],
  formats: [
    selfIdentifying({
      id: "runway-api-key",
      name: "API key",
      severity: "high",
      shape: shape`key_${hex(128)}`,
      source: "how such keys look in public code, looked at in 2026-11",
      seen: {
        variable: "RUNWAYML_API_SECRET",
        header: "Authorization: Bearer ",
        url: "https://api.dev.runwayml.com/v1/organization",
      },
    }),
  ],
  pages: {
    keys: { label: "API keys", url: "https://dev.runwayml.com/" },
    docs: { label: "Runway API", url: "https://docs.dev.runwayml.com/" },
  },
});
