import { isNoHash } from "../formats/characters.ts";
import { keyed } from "../formats/define-format.ts";
import { alphanumeric, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Ticketmaster: tickets. */
export const ticketmaster = defineProvider({
  id: "ticketmaster",
  name: "Ticketmaster",
  variables: ["TICKETMASTER_API_KEY", "TICKETMASTER_KEY"],
  formats: [
    keyed({
      id: "ticketmaster-api-key",
      name: "API key",
      severity: "low",
      shape: shape`${alphanumeric(32)}`,
      isGenuine: isNoHash,
      words: ["ticketmaster", "ticket_master"],
      source: "the rules of TruffleHog (ticketmaster), read 2026-11",
      seen: {
        variable: "TICKETMASTER_API_KEY",
        header: "X-Api-Key: ",
        url: "https://app.ticketmaster.com/discovery/v2/events.json",
      },
    }),
  ],
  pages: {
    keys: { label: "My apps", url: "https://developer-acct.ticketmaster.com/user/me/apps" },
    docs: { label: "Ticketmaster API", url: "https://developer.ticketmaster.com/" },
  },
});
