import { keyed } from "../formats/define-format.ts";
import { hex, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** packagecloud: packages. */
export const packagecloud = defineProvider({
  id: "packagecloud",
  name: "packagecloud",
  variables: ["PACKAGECLOUD_TOKEN", "PACKAGECLOUD_API_TOKEN"],
  formats: [
    keyed({
      id: "packagecloud-api-token",
      name: "API token",
      severity: "critical",
      shape: shape`${hex(48)}`,
      words: ["packagecloud", "package_cloud"],
      source: "the rules of TruffleHog (packagecloud), read 2026-11",
      seen: {
        variable: "PACKAGECLOUD_TOKEN",
        header: "Authorization: Bearer ",
        url: "https://packagecloud.io/api/v1/user.json",
      },
    }),
  ],
  pages: {
    keys: { label: "API token", url: "https://packagecloud.io/api_token" },
    docs: { label: "packagecloud API", url: "https://packagecloud.io/docs/api" },
  },
});
