import { keyed, selfIdentifying } from "../formats/define-format.ts";
import { either, hex, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Percy: tests of how things look. */
export const percy = defineProvider({
  id: "percy",
  name: "Percy",
  variables: ["PERCY_TOKEN"],
  formats: [
    selfIdentifying({
      id: "percy-token",
      name: "project token",
      severity: "low",
      shape: shape`${either("web_", "app_", "auto_", "ss_", "vmw_")}${hex(64)}`,
      source: "the documentation of Percy, as remembered in 2026-11",
      seen: {
        variable: "PERCY_TOKEN",
        header: "Authorization: Token token=",
        url: "https://percy.io/api/v1/builds",
      },
    }),
    keyed({
      id: "percy-legacy-token",
      name: "token without prefix",
      severity: "low",
      shape: shape`${hex(64)}`,
      words: ["percy_token", "percy.io"],
      source: "the documentation of Percy, as remembered in 2026-11",
      seen: {
        variable: "PERCY_TOKEN",
        header: "Authorization: Token token=",
        url: "https://percy.io/api/v1/builds",
      },
    }),
  ],
  pages: {
    keys: { label: "Project settings", url: "https://percy.io/" },
    docs: { label: "Percy tokens", url: "https://www.browserstack.com/docs/percy" },
  },
});
