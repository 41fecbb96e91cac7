import { isNoHash } from "../formats/characters.ts";
import { keyed } from "../formats/define-format.ts";
import { anyUuid, base64url, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Splunk: logs and metrics. */
export const splunk = defineProvider({
  id: "splunk",
  name: "Splunk",
  variables: [
    "SPLUNK_HEC_TOKEN",
    "SPLUNK_TOKEN",
    "SPLUNK_ACCESS_TOKEN",
    "SFX_TOKEN",
    "SIGNALFX_ACCESS_TOKEN",
  ],
  formats: [
    keyed({
      id: "splunk-hec-token",
      name: "HTTP Event Collector token",
      severity: "medium",
      shape: shape`${anyUuid}`,
      words: ["splunk", "hec_token"],
      not: ["channel", "guid", "request_id"],
      source: "the rules of Kingfisher (splunk), read 2026-11",
      seen: {
        variable: "SPLUNK_HEC_TOKEN",
        header: "Authorization: Splunk ",
        url: "https://splunk.example.com:8088/services/collector",
      },
    }),
    keyed({
      id: "splunk-observability-token",
      name: "access token of Observability Cloud",
      severity: "high",
      shape: shape`${base64url(22)}`,
      isGenuine: isNoHash,
      words: [
        "splunk_access_token",
        "splunk_o11y",
        "splunk_observability",
        "signalfx",
        "sfx_token",
        "sfx_access",
      ],
      source: "the documentation of Splunk Observability, as remembered in 2026-11",
      seen: {
        variable: "SPLUNK_ACCESS_TOKEN",
        header: "Authorization: Splunk ",
        url: "https://api.us0.signalfx.com/v2/organization",
      },
    }),
  ],
  pages: {
    docs: {
      label: "Splunk HTTP Event Collector",
      url: "https://docs.splunk.com/Documentation/Splunk/latest/Data/UsetheHTTPEventCollector",
    },
  },
});
