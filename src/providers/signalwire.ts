import { keyed } from "../formats/define-format.ts";
import { alphanumeric, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** SignalWire: calls and messages. */
export const signalwire = defineProvider({
  id: "signalwire",
  name: "SignalWire",
  variables: ["SIGNALWIRE_TOKEN", "SIGNALWIRE_API_TOKEN"],
  formats: [
    keyed({
      id: "signalwire-api-token",
      name: "API token",
      severity: "high",
      shape: shape`${alphanumeric(50)}`,
      words: ["signalwire", "signal_wire"],
      source: "the rules of TruffleHog (signalwire), read 2026-11",
      seen: {
        variable: "SIGNALWIRE_TOKEN",
        header: "Authorization: Bearer ",
        url: "https://acme.signalwire.com/api/relay/rest/phone_numbers",
      },
    }),
  ],
  pages: {
    keys: { label: "API", url: "https://my.signalwire.com/" },
    docs: { label: "SignalWire API", url: "https://developer.signalwire.com/" },
  },
});
