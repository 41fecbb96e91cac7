import { keyed } from "../formats/define-format.ts";
import { hex, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** VirusTotal: what scanners say of files. */
export const virustotal = defineProvider({
  id: "virustotal",
  name: "VirusTotal",
  variables: ["VIRUSTOTAL_API_KEY", "VT_APIKEY", "VIRUS_TOTAL_API_KEY"],
  formats: [
    keyed({
      id: "virustotal-api-key",
      name: "API key",
      severity: "medium",
      shape: shape`${hex(64)}`,
      words: ["virustotal", "virus_total", "vt_api_key", "vt_apikey"],
      not: ["sha256", "file_id", "hash", "resource"],
      source: "the rules of Kingfisher (virustotal), read 2026-11",
      seen: {
        variable: "VIRUSTOTAL_API_KEY",
        header: "x-apikey: ",
        url: "https://www.virustotal.com/api/v3/users/me",
      },
    }),
  ],
  pages: {
    keys: { label: "API key", url: "https://www.virustotal.com/gui/my-apikey" },
    docs: { label: "VirusTotal API", url: "https://docs.virustotal.com/reference/overview" },
  },
});
