import { keyed } from "../formats/define-format.ts";
import { hex, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Pipedrive: sales. */
export const pipedrive = defineProvider({
  id: "pipedrive",
  name: "Pipedrive",
  variables: ["PIPEDRIVE_API_TOKEN", "PIPEDRIVE_API_KEY", "PIPEDRIVE_TOKEN"],
  formats: [
    keyed({
      id: "pipedrive-api-token",
      name: "API token",
      severity: "high",
      shape: shape`${hex(40)}`,
      words: ["pipedrive"],
      source: "the rules of Kingfisher (pipedrive), read 2026-11",
      seen: {
        variable: "PIPEDRIVE_API_TOKEN",
        header: "x-api-token: ",
        url: "https://api.pipedrive.com/v1/users/me",
      },
    }),
  ],
  pages: {
    keys: { label: "Personal preferences", url: "https://app.pipedrive.com/settings/api" },
    docs: { label: "Pipedrive API token", url: "https://pipedrive.readme.io/docs/how-to-find-the-api-token" },
  },
});
