import { keyed, selfIdentifying } from "../formats/define-format.ts";
import { either, shape, uuid } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Open VSX: extensions of editors. */
export const openVsx = defineProvider({
  id: "open-vsx",
  name: "Open VSX",
  variables: ["OVSX_PAT", "OPENVSX_TOKEN", "OVSX_TOKEN", "OPEN_VSX_TOKEN"],
  formats: [
    selfIdentifying({
      id: "open-vsx-access-token",
      name: "access token",
      severity: "critical",
      shape: shape`ovsx${either("at_", "p_", "at-", "p-")}${uuid}`,
      source: "how such keys look in public code, looked at in 2026-11",
      seen: {
        variable: "OVSX_PAT",
        header: "Authorization: Bearer ",
        url: "https://open-vsx.org/api/-/namespace/create",
      },
    }),
    keyed({
      id: "open-vsx-legacy-token",
      name: "access token without prefix",
      severity: "critical",
      // The registry drew UUIDs before its operators could set a prefix.
      shape: uuid,
      words: ["ovsx", "openvsx", "open_vsx"],
      not: ["namespace", "extension", "publisher", "user_id"],
      source: "PersonalAccessToken of github.com/eclipse/openvsx, as remembered in 2026-11",
      seen: {
        variable: "OVSX_PAT",
        header: "Authorization: Bearer ",
        url: "https://open-vsx.org/api/-/namespace/create",
      },
      alsoSeen: [(key) => `npx ovsx publish --pat ${key}`],
    }),
  ],
  pages: {
    keys: { label: "Access tokens", url: "https://open-vsx.org/user-settings/tokens" },
    docs: {
      label: "Publishing on Open VSX",
      url: "https://github.com/eclipse/openvsx/wiki/Publishing-Extensions",
    },
  },
});
