import { hasBothCases } from "../formats/characters.ts";
import { selfIdentifying } from "../formats/define-format.ts";
import { alphanumeric, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Flagsmith: feature flags. */
export const flagsmith = defineProvider({
  id: "flagsmith",
  name: "Flagsmith",
  variables: ["FLAGSMITH_ENVIRONMENT_KEY", "FLAGSMITH_SERVER_KEY", "FLAGSMITH_API_KEY"],
  formats: [
    selfIdentifying({
      id: "flagsmith-server-key",
      name: "server-side environment key",
      severity: "medium",
      shape: shape`ser.${alphanumeric(22)}`,
      isGenuine: hasBothCases,
      nearby: ["flagsmith"],
      source: "the documentation of Flagsmith, as remembered in 2026-11",
      seen: {
        variable: "FLAGSMITH_ENVIRONMENT_KEY",
        header: "X-Environment-Key: ",
        url: "https://edge.api.flagsmith.com/api/v1/environment-document/",
      },
    }),
  ],
  pages: {
    keys: { label: "SDK keys", url: "https://app.flagsmith.com/" },
    docs: { label: "Flagsmith keys", url: "https://docs.flagsmith.com/" },
  },
});
