import { keyed } from "../formats/define-format.ts";
import { base64url, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

const seen = {
  variable: "IFTTT_KEY",
  header: "IFTTT-Service-Key: ",
  url: "https://maker.ifttt.com/trigger/acme/with/key/",
};

/** IFTTT: what one service does when another one says something. */
export const ifttt = defineProvider({
  id: "ifttt",
  name: "IFTTT",
  variables: ["IFTTT_KEY", "IFTTT_WEBHOOK_KEY", "IFTTT_MAKER_KEY"],
  formats: [
    keyed({
      id: "ifttt-webhook-key",
      name: "key of webhooks",
      severity: "medium",
      shape: shape`${base64url(43)}`,
      words: ["ifttt"],
      source: "the page of Webhooks at IFTTT, as remembered in 2026-11",
      seen,
    }),
    keyed({
      id: "ifttt-short-key",
      name: "short key of webhooks",
      severity: "medium",
      shape: shape`${base64url(22)}`,
      words: ["ifttt"],
      source: "the page of Webhooks at IFTTT, as remembered in 2026-11",
      seen,
    }),
  ],
  pages: {
    keys: { label: "Webhooks", url: "https://ifttt.com/maker_webhooks/settings" },
    docs: { label: "IFTTT webhooks", url: "https://help.ifttt.com/hc/en-us/articles/115010230347" },
  },
});
