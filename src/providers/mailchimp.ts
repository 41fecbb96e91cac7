import { hasBothCases, isNoHash } from "../formats/characters.ts";
import { keyed, selfIdentifying } from "../formats/define-format.ts";
import { base64url, digits, hex, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Mailchimp: newsletters, and Mandrill (Mailchimp Transactional). */
export const mailchimp = defineProvider({
  id: "mailchimp",
  name: "Mailchimp",
  variables: ["MAILCHIMP_API_KEY", "MAILCHIMP_KEY", "MANDRILL_API_KEY", "MAILCHIMP_TRANSACTIONAL_API_KEY"],
  formats: [
    selfIdentifying({
      id: "mailchimp-api-key",
      name: "API key",
      severity: "high",
      shape: shape`${hex(32)}-us${digits(1, 2)}`,
      source: "the rules of gitleaks and betterleaks (mailchimp-api-key), read 2026-11",
      seen: {
        variable: "MAILCHIMP_API_KEY",
        header: "Authorization: Bearer ",
        url: "https://us1.api.mailchimp.com/3.0/ping",
      },
    }),
    selfIdentifying({
      id: "mailchimp-transactional-key",
      name: "transactional API key",
      severity: "high",
      shape: shape`md-${base64url(22)}`,
      isGenuine: hasBothCases,
      source: "the documentation of Mailchimp Transactional, as remembered in 2026-11",
      seen: {
        variable: "MANDRILL_API_KEY",
        header: "Authorization: Bearer ",
        url: "https://us1.api.mailchimp.com/3.0/ping",
      },
    }),
    keyed({
      id: "mailchimp-mandrill-key",
      name: "API key of Mandrill",
      severity: "high",
      shape: shape`${base64url(22)}`,
      isGenuine: isNoHash,
      words: ["mandrill", "mailchimp_transactional"],
      source: "the rules of Kingfisher (mandrill), read 2026-11",
      seen: {
        variable: "MANDRILL_API_KEY",
        header: "Authorization: Bearer ",
        url: "https://mandrillapp.com/api/1.0/users/ping.json",
      },
    }),
  ],
  pages: {
    keys: { label: "API keys", url: "https://admin.mailchimp.com/account/api/" },
    docs: { label: "Mailchimp API keys", url: "https://mailchimp.com/help/about-api-keys/" },
  },
});
