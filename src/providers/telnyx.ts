import { selfIdentifying } from "../formats/define-format.ts";
import { alphanumeric, shape, upperHex } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Telnyx: telephony. */
export const telnyx = defineProvider({
  id: "telnyx",
  name: "Telnyx",
  variables: ["TELNYX_API_KEY"],
  formats: [
    selfIdentifying({
      id: "telnyx-api-key",
      name: "API key",
      severity: "high",
      shape: shape`KEY${upperHex(32)}_${alphanumeric(22)}`,
      source: "the rules of Kingfisher (telnyx), read 2026-11",
      seen: {
        variable: "TELNYX_API_KEY",
        header: "Authorization: Bearer ",
        url: "https://api.telnyx.com/v2/balance",
      },
    }),
  ],
  pages: {
    keys: { label: "API keys", url: "https://portal.telnyx.com/#/api-keys" },
    docs: { label: "Telnyx authentication", url: "https://developers.telnyx.com/" },
  },
});
