import { hasBothCases } from "../formats/characters.ts";
import { keyed, selfIdentifying } from "../formats/define-format.ts";
import { alphanumeric, base64url, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Segment: customer data. Write keys stand in web pages. */
export const segment = defineProvider({
  id: "segment",
  name: "Segment",
  variables: ["SEGMENT_API_TOKEN", "SEGMENT_ACCESS_TOKEN", "SEGMENT_PUBLIC_API_TOKEN"],
  formats: [
    selfIdentifying({
      id: "segment-api-token",
      name: "API token",
      severity: "high",
      shape: shape`sgp_${alphanumeric(60, 70)}`,
      isGenuine: hasBothCases,
      source: "the rules of Kingfisher (segment), read 2026-11",
      seen: {
        variable: "SEGMENT_API_TOKEN",
        header: "Authorization: Bearer ",
        url: "https://api.segmentapis.com/",
      },
    }),
    keyed({
      id: "segment-access-token",
      name: "access token",
      severity: "high",
      shape: shape`${base64url(40, 50)}.${base64url(40, 50)}`,
      words: ["segment_api", "segment_token", "segment_access", "segmentapis", "segment_workspace"],
      by: "nearby",
      source: "the rules of Kingfisher (segment), read 2026-11",
      seen: {
        variable: "SEGMENT_API_TOKEN",
        header: "Authorization: Bearer ",
        url: "https://api.segmentapis.com/",
      },
    }),
  ],
  pages: {
    keys: { label: "Tokens", url: "https://app.segment.com/" },
    docs: { label: "Segment Public API", url: "https://segment.com/docs/api/public-api/" },
  },
});
