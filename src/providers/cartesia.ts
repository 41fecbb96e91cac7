import { selfIdentifying } from "../formats/define-format.ts";
import { alphanumeric, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Cartesia: voices made by models. */
export const cartesia = defineProvider({
  id: "cartesia",
  name: "Cartesia",
  variables: ["CARTESIA_API_KEY"],
  formats: [
    selfIdentifying({
      id: "cartesia-api-key",
      name: "API key",
      severity: "high",
      shape: shape`sk_car_${alphanumeric(22)}`,
      source: "the rules of Kingfisher (cartesia), read 2026-11",
      seen: { variable: "CARTESIA_API_KEY", header: "X-API-Key: ", url: "https://api.cartesia.ai/voices/" },
    }),
  ],
  pages: {
    keys: { label: "API keys", url: "https://play.cartesia.ai/keys" },
    docs: { label: "Cartesia API keys", url: "https://docs.cartesia.ai/" },
  },
});
