import { isNoHash } from "../formats/characters.ts";
import { keyed } from "../formats/define-format.ts";
import { alphanumeric, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Hetzner: servers. */
export const hetzner = defineProvider({
  id: "hetzner",
  name: "Hetzner",
  variables: ["HCLOUD_TOKEN", "HETZNER_API_TOKEN", "HETZNER_DNS_TOKEN"],
  formats: [
    keyed({
      id: "hetzner-cloud-token",
      name: "API token of a project",
      severity: "critical",
      shape: shape`${alphanumeric(64)}`,
      isGenuine: isNoHash,
      words: ["hcloud", "hetzner"],
      not: ["fingerprint"],
      source: "the documentation of Hetzner, as remembered in 2026-11",
      seen: {
        variable: "HCLOUD_TOKEN",
        header: "Authorization: Bearer ",
        url: "https://api.hetzner.cloud/v1/servers",
      },
    }),
    keyed({
      id: "hetzner-dns-token",
      name: "DNS token",
      severity: "high",
      shape: shape`${alphanumeric(32)}`,
      isGenuine: isNoHash,
      words: ["hetzner_dns", "dns.hetzner"],
      source: "the documentation of Hetzner, as remembered in 2026-11",
      seen: {
        variable: "HETZNER_DNS_TOKEN",
        header: "Auth-API-Token: ",
        url: "https://dns.hetzner.com/api/v1/zones",
      },
    }),
  ],
  pages: {
    keys: { label: "Projects", url: "https://console.hetzner.cloud/projects" },
    docs: { label: "Hetzner Cloud API", url: "https://docs.hetzner.cloud/" },
  },
});
