import { isNoHash } from "../formats/characters.ts";
import { keyed } from "../formats/define-format.ts";
import { alphanumeric, hex, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Zendesk: support tickets. */
export const zendesk = defineProvider({
  id: "zendesk",
  name: "Zendesk",
  variables: ["ZENDESK_API_TOKEN", "ZENDESK_TOKEN", "ZENDESK_API_KEY", "ZENDESK_SECRET"],
  formats: [
    keyed({
      id: "zendesk-api-token",
      name: "API token",
      severity: "high",
      shape: shape`${alphanumeric(40)}`,
      isGenuine: isNoHash,
      words: ["zendesk", "zenpy"],
      source: "the rules of gitleaks and betterleaks (zendesk-secret-key), read 2026-11",
      seen: {
        variable: "ZENDESK_API_TOKEN",
        header: "Authorization: Bearer ",
        url: "https://acme.zendesk.com/api/v2/users/me.json",
      },
    }),
    keyed({
      id: "zendesk-oauth-secret",
      name: "OAuth token or client secret",
      severity: "high",
      shape: shape`${hex(64)}`,
      words: ["zendesk", "zenpy"],
      source: "the documentation of Zendesk, as remembered in 2026-11",
      seen: {
        variable: "ZENDESK_API_TOKEN",
        header: "Authorization: Bearer ",
        url: "https://acme.zendesk.com/api/v2/users/me.json",
      },
    }),
  ],
  pages: {
    docs: { label: "Zendesk API tokens", url: "https://support.zendesk.com/hc/en-us/articles/4408889192858" },
  },
});
