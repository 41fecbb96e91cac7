import { isNoHash } from "../formats/characters.ts";
import { keyed } from "../formats/define-format.ts";
import { alphanumeric, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** LiveKit: calls and video. */
export const livekit = defineProvider({
  id: "livekit",
  name: "LiveKit",
  variables: ["LIVEKIT_API_SECRET"],
  formats: [
    keyed({
      id: "livekit-api-secret",
      name: "API secret",
      severity: "high",
      shape: shape`${alphanumeric(40, 48)}`,
      isGenuine: isNoHash,
      words: ["livekit_api", "livekit_secret", "livekit_key", "livekit.cloud", "livekit.io"],
      source: "the documentation of LiveKit, as remembered in 2026-11; the length is open",
      seen: {
        variable: "LIVEKIT_API_SECRET",
        header: "Authorization: Bearer ",
        url: "https://cloud.livekit.io/",
      },
    }),
  ],
  pages: {
    keys: { label: "API keys", url: "https://cloud.livekit.io/" },
    docs: { label: "LiveKit keys", url: "https://docs.livekit.io/home/get-started/authentication/" },
  },
});
