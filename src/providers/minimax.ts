import { selfIdentifying } from "../formats/define-format.ts";
import { base64url, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** MiniMax: language, speech and video models. */
export const minimax = defineProvider({
  id: "minimax",
  name: "MiniMax",
  variables: ["MINIMAX_API_KEY"],
  formats: [
    selfIdentifying({
      id: "minimax-api-key",
      name: "API key",
      severity: "high",
      shape: shape`sk-api-${base64url(119)}`,
      source: "the rules of betterleaks (minimax-api-key), read 2026-11",
      seen: {
        variable: "MINIMAX_API_KEY",
        header: "Authorization: Bearer ",
        url: "https://api.minimax.io/v1/models",
      },
    }),
  ],
  pages: {
    keys: {
      label: "API keys",
      url: "https://platform.minimax.io/user-center/basic-information/interface-key",
    },
    docs: { label: "MiniMax API", url: "https://platform.minimax.io/docs" },
  },
});
