import { keyed, selfIdentifying } from "../formats/define-format.ts";
import { alphanumeric, hex, shape } from "../formats/shape.ts";
import { looksDrawn } from "../values/randomness.ts";
import { defineProvider } from "./provider.ts";

/** JumpCloud: directory of users. */
export const jumpcloud = defineProvider({
  id: "jumpcloud",
  name: "JumpCloud",
  variables: ["JUMPCLOUD_API_KEY", "JC_API_KEY"],
  formats: [
    selfIdentifying({
      id: "jumpcloud-api-key",
      name: "API key",
      severity: "critical",
      shape: shape`jca_${alphanumeric(36)}`,
      isGenuine: looksDrawn,
      source: "the documentation of JumpCloud, as remembered in 2026-11",
      seen: {
        variable: "JUMPCLOUD_API_KEY",
        header: "x-api-key: ",
        url: "https://console.jumpcloud.com/api/systemusers",
      },
    }),
    keyed({
      id: "jumpcloud-legacy-api-key",
      name: "API key without prefix",
      severity: "critical",
      shape: shape`${hex(40)}`,
      words: ["jumpcloud"],
      source: "the rules of betterleaks (jumpcloud-api-key), read 2026-11",
      seen: {
        variable: "JUMPCLOUD_API_KEY",
        header: "x-api-key: ",
        url: "https://console.jumpcloud.com/api/systemusers",
      },
    }),
  ],
  pages: {
    keys: { label: "My API Key", url: "https://console.jumpcloud.com/" },
    docs: { label: "JumpCloud APIs", url: "https://jumpcloud.com/support/jumpcloud-apis1" },
  },
});
