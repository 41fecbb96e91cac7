import { selfIdentifying } from "../formats/define-format.ts";
import { base64, shape, uuid } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** PubNub: realtime messages. `pub-c-` and `sub-c-` keys stand in web pages. */
export const pubnub = defineProvider({
  id: "pubnub",
  name: "PubNub",
  variables: ["PUBNUB_SECRET_KEY"],
  formats: [
    selfIdentifying({
      id: "pubnub-secret-key",
      name: "secret key",
      severity: "high",
      shape: shape`sec-c-${base64(48)}`,
      source: "the documentation of PubNub, as remembered in 2026-11",
      seen: {
        variable: "PUBNUB_SECRET_KEY",
        header: "Authorization: Bearer ",
        url: "https://ps.pndsn.com/time/0",
      },
    }),
    selfIdentifying({
      id: "pubnub-uuid-secret-key",
      name: "old secret key",
      severity: "high",
      shape: shape`sec-c-${uuid}`,
      source: "the documentation of PubNub, as remembered in 2026-11",
      seen: {
        variable: "PUBNUB_SECRET_KEY",
        header: "Authorization: Bearer ",
        url: "https://ps.pndsn.com/time/0",
      },
    }),
  ],
  pages: {
    keys: { label: "Keysets", url: "https://admin.pubnub.com/" },
    docs: { label: "PubNub keys", url: "https://www.pubnub.com/docs/general/basics/set-up-your-account" },
  },
});
