import { keyed } from "../formats/define-format.ts";
import { hex, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Gitea and Forgejo: self-hosted Git, Codeberg among them. */
export const gitea = defineProvider({
  id: "gitea",
  name: "Gitea",
  variables: ["GITEA_TOKEN", "GITEA_ACCESS_TOKEN", "FORGEJO_TOKEN", "CODEBERG_TOKEN", "GITEA_API_TOKEN"],
  formats: [
    keyed({
      id: "gitea-access-token",
      name: "access token",
      severity: "high",
      shape: shape`${hex(40)}`,
      words: ["gitea", "forgejo", "codeberg"],
      not: ["commit", "sha", "revision"],
      source: "the rules of betterleaks (gitea-access-token), read 2026-11",
      seen: {
        variable: "GITEA_TOKEN",
        header: "Authorization: token ",
        url: "https://gitea.example.com/api/v1/user",
      },
    }),
  ],
  pages: {
    docs: { label: "Gitea API tokens", url: "https://docs.gitea.com/development/api-usage" },
  },
});
