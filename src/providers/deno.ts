import { hasBothCases } from "../formats/characters.ts";
import { selfIdentifying } from "../formats/define-format.ts";
import { alphanumeric, either, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Deno Deploy: JavaScript at the edge. */
export const deno = defineProvider({
  id: "deno",
  name: "Deno Deploy",
  variables: ["DENO_DEPLOY_TOKEN", "DENO_DEPLOY_ACCESS_TOKEN", "DDP_TOKEN"],
  formats: [
    selfIdentifying({
      id: "deno-access-token",
      name: "access token",
      severity: "high",
      shape: shape`dd${either("p_", "w_", "o_")}${alphanumeric(36)}`,
      isGenuine: hasBothCases,
      source: "the rules of betterleaks (deno-account-token), read 2026-11",
      seen: {
        variable: "DENO_DEPLOY_TOKEN",
        header: "Authorization: Bearer ",
        url: "https://api.deno.com/v1/user",
      },
    }),
  ],
  pages: {
    keys: { label: "Access tokens", url: "https://dash.deno.com/account#access-tokens" },
    docs: { label: "Deno Deploy API", url: "https://docs.deno.com/deploy/" },
  },
});
