import { keyed } from "../formats/define-format.ts";
import { hex, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Ghost: publishing. Content keys are public. */
export const ghost = defineProvider({
  id: "ghost",
  name: "Ghost",
  variables: ["GHOST_ADMIN_API_KEY", "GHOST_ADMIN_KEY", "GHOST_API_KEY"],
  formats: [
    keyed({
      id: "ghost-admin-key",
      name: "API key for administrators",
      severity: "critical",
      shape: shape`${hex(24)}:${hex(64)}`,
      keyId: (key) => key.slice(0, 24),
      words: ["ghost"],
      by: "nearby",
      source: "the documentation of Ghost, as remembered in 2026-11",
      seen: {
        variable: "GHOST_ADMIN_API_KEY",
        header: "Authorization: Bearer ",
        url: "https://ghost.example.com/ghost/api/admin/site/",
      },
    }),
  ],
  pages: {
    docs: { label: "Ghost Admin API", url: "https://docs.ghost.org/admin-api/" },
  },
});
