import { keyed } from "../formats/define-format.ts";
import { hex, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Linode: servers, now of Akamai. */
export const linode = defineProvider({
  id: "linode",
  name: "Linode",
  variables: ["LINODE_TOKEN", "LINODE_CLI_TOKEN", "LINODE_API_TOKEN"],
  formats: [
    keyed({
      id: "linode-access-token",
      name: "personal access token",
      severity: "critical",
      shape: shape`${hex(64)}`,
      words: ["linode"],
      source: "the documentation of Akamai Linode, as remembered in 2026-11",
      seen: {
        variable: "LINODE_TOKEN",
        header: "Authorization: Bearer ",
        url: "https://api.linode.com/v4/profile",
      },
    }),
  ],
  pages: {
    keys: { label: "API tokens", url: "https://cloud.linode.com/profile/tokens" },
    docs: {
      label: "Linode API tokens",
      url: "https://techdocs.akamai.com/cloud-computing/docs/manage-personal-access-tokens",
    },
  },
});
