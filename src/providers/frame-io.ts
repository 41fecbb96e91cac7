import { selfIdentifying } from "../formats/define-format.ts";
import { base64urlPadded, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Frame.io: review of videos. */
export const frameIo = defineProvider({
  id: "frame-io",
  name: "Frame.io",
  variables: ["FRAMEIO_TOKEN", "FRAME_IO_TOKEN", "FRAMEIO_API_TOKEN"],
  formats: [
    selfIdentifying({
      id: "frame-io-token",
      name: "developer token",
      severity: "high",
      shape: shape`fio-u-${base64urlPadded(64)}`,
      source: "the rules of gitleaks and betterleaks (frameio-api-token), read 2026-11",
      seen: {
        variable: "FRAMEIO_TOKEN",
        header: "Authorization: Bearer ",
        url: "https://api.frame.io/v2/me",
      },
    }),
  ],
  pages: {
    keys: { label: "Tokens", url: "https://developer.frame.io/app/tokens" },
    docs: { label: "Frame.io developer tokens", url: "https://developer.adobe.com/frameio/" },
  },
});
