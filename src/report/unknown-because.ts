import type { UnknownReason } from "../incident/validity.ts";

/** Why Rekey does not know whether a key works: the end of a sentence. */
export const unknownBecause: Readonly<Record<UnknownReason, string>> = {
  "not-asked": "the provider was not asked yet",
  unsupported: "there is no harmless way to ask the provider",
  "switched-off": "asking providers is switched off here",
  "host-not-named": "the policy does not name the server that issued the key (`verify`, `hosts`)",
  "half-missing": "the other half of the key was not found beside it",
  "not-readable": "the commit that held the key cannot be read any more",
  canary: "the key is bait that somebody laid out, and trying it rings a bell",
  "rate-limited": "the provider asked to wait",
  unreachable: "the provider could not be reached",
  refused: "the provider refused without saying that the key is dead",
  intercepted: "a page or a redirect answered in place of the provider",
  "unexpected-response": "the answer of the provider says neither yes nor no",
  "endpoint-changed": "the provider accepts made-up keys, too, so its answer says nothing",
};
