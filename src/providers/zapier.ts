import { keyed, selfIdentifying } from "../formats/define-format.ts";
import { digits, hex, lowerAlphanumeric, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Zapier: automation. */
export const zapier = defineProvider({
  id: "zapier",
  name: "Zapier",
  variables: ["ZAPIER_DEPLOY_KEY", "ZAPIER_WEBHOOK_URL", "ZAPIER_NLA_API_KEY", "ZAPIER_API_KEY"],
  formats: [
    selfIdentifying({
      id: "zapier-webhook",
      name: "webhook",
      severity: "medium",
      shape: shape`https://hooks.zapier.com/hooks/catch/${digits(5, 10)}/${lowerAlphanumeric(5, 12)}`,
      // Somebody who hides the ids puts the same digit in their place.
      isGenuine: (url) => new Set(url.slice(url.indexOf("catch/") + 6)).size > 3,
      source: "the rules of Kingfisher (zapierwebhook), read 2026-11",
      seen: {
        variable: "ZAPIER_WEBHOOK_URL",
        header: "Authorization: Bearer ",
        url: "https://api.zapier.com/v2/authentications",
      },
    }),
    keyed({
      id: "zapier-key",
      name: "deploy key or API key",
      severity: "high",
      shape: shape`${hex(32)}`,
      words: ["zapier"],
      source: "the documentation of Zapier, as remembered in 2026-11",
      seen: {
        variable: "ZAPIER_DEPLOY_KEY",
        header: "Authorization: Bearer ",
        url: "https://api.zapier.com/v2/authentications",
      },
    }),
  ],
  pages: {
    keys: { label: "Deploy keys", url: "https://developer.zapier.com/partner-settings/deploy-keys" },
    docs: { label: "Zapier deploy keys", url: "https://docs.zapier.com/platform/build-cli/overview" },
  },
});
