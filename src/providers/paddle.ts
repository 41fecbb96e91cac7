import { selfIdentifying } from "../formats/define-format.ts";
import { alphanumeric, lowerAlphanumeric, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Paddle: payments. */
export const paddle = defineProvider({
  id: "paddle",
  name: "Paddle",
  variables: ["PADDLE_API_KEY"],
  formats: [
    selfIdentifying({
      id: "paddle-live-key",
      name: "live API key",
      severity: "critical",
      shape: shape`pdl_live_apikey_${lowerAlphanumeric(26)}_${alphanumeric(22)}_${alphanumeric(3)}`,
      source: "developer.paddle.com, as remembered in 2026-11",
      seen: {
        variable: "PADDLE_API_KEY",
        header: "Authorization: Bearer ",
        url: "https://api.paddle.com/event-types",
      },
    }),
    selfIdentifying({
      id: "paddle-sandbox-key",
      name: "sandbox API key",
      severity: "low",
      shape: shape`pdl_sdbx_apikey_${lowerAlphanumeric(26)}_${alphanumeric(22)}_${alphanumeric(3)}`,
      source: "developer.paddle.com, as remembered in 2026-11",
      seen: {
        variable: "PADDLE_API_KEY",
        header: "Authorization: Bearer ",
        url: "https://api.paddle.com/event-types",
      },
    }),
  ],
  pages: {
    keys: { label: "Authentication", url: "https://vendors.paddle.com/authentication-v2" },
    docs: { label: "Paddle API keys", url: "https://developer.paddle.com/api-reference/about/api-keys" },
  },
});
