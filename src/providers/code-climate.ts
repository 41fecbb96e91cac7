import { keyed } from "../formats/define-format.ts";
import { hex, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Code Climate: quality of code. Ids of test reporters are none of its secrets. */
export const codeClimate = defineProvider({
  id: "code-climate",
  name: "Code Climate",
  variables: ["CODECLIMATE_API_TOKEN", "CODECLIMATE_REPO_TOKEN"],
  formats: [
    keyed({
      id: "code-climate-api-token",
      name: "API or repository token",
      severity: "low",
      shape: shape`${hex(64)}`,
      words: ["codeclimate", "code_climate"],
      source: "the rules of Kingfisher (codeclimate), read 2026-11",
      seen: {
        variable: "CODECLIMATE_API_TOKEN",
        header: "Authorization: Token token=",
        url: "https://api.codeclimate.com/v1/user",
      },
    }),
  ],
  pages: {
    keys: { label: "Access tokens", url: "https://codeclimate.com/profile/tokens" },
    docs: { label: "Code Climate API", url: "https://developer.codeclimate.com/" },
  },
});
