import { isNoHash } from "../formats/characters.ts";
import { keyed } from "../formats/define-format.ts";
import { base64, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Plivo: telephony. Auth ids (MA...) are the public half. */
export const plivo = defineProvider({
  id: "plivo",
  name: "Plivo",
  variables: ["PLIVO_AUTH_TOKEN", "PLIVO_TOKEN"],
  formats: [
    keyed({
      id: "plivo-auth-token",
      name: "auth token",
      severity: "high",
      shape: shape`${base64(40)}`,
      isGenuine: isNoHash,
      words: ["plivo"],
      source: "the rules of Kingfisher (plivo), read 2026-11",
      seen: {
        variable: "PLIVO_AUTH_TOKEN",
        header: "Authorization: Bearer ",
        url: "https://api.plivo.com/v1/Account/",
      },
    }),
    keyed({
      id: "plivo-long-auth-token",
      name: "auth token of the newer kind",
      severity: "high",
      shape: shape`${base64(54)}`,
      isGenuine: isNoHash,
      words: ["plivo"],
      source: "the documentation of Plivo, as remembered in 2026-11",
      seen: {
        variable: "PLIVO_AUTH_TOKEN",
        header: "Authorization: Bearer ",
        url: "https://api.plivo.com/v1/Account/",
      },
    }),
  ],
  pages: {
    keys: { label: "Console", url: "https://cx.plivo.com/" },
    docs: { label: "Plivo authentication", url: "https://www.plivo.com/docs/" },
  },
});
