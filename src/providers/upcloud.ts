import { hasDigit } from "../formats/characters.ts";
import { selfIdentifying } from "../formats/define-format.ts";
import { alphanumeric, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** UpCloud: computers in the cloud. */
export const upcloud = defineProvider({
  id: "upcloud",
  name: "UpCloud",
  variables: ["UPCLOUD_TOKEN", "UPCLOUD_API_TOKEN"],
  formats: [
    selfIdentifying({
      id: "upcloud-api-token",
      name: "API token",
      severity: "critical",
      shape: shape`ucat_${alphanumeric(24, 32)}`,
      isGenuine: hasDigit,
      complete: (example) => `${example.slice(0, -1)}7`,
      source: "the rules of betterleaks (upcloud-api-token), read 2026-11",
      seen: {
        variable: "UPCLOUD_TOKEN",
        header: "Authorization: Bearer ",
        url: "https://api.upcloud.com/1.3/account",
      },
    }),
  ],
  pages: {
    keys: { label: "API tokens", url: "https://hub.upcloud.com/account/api-tokens" },
    docs: { label: "UpCloud API tokens", url: "https://developers.upcloud.com/" },
  },
});
