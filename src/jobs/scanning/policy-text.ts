import { defaultLevel } from "../../policy/level.ts";
import { catalogue } from "../../providers/catalogue.ts";
import { withoutKeys } from "../../scan/stored-text.ts";

/** An entry that names a key by its fingerprint: that is no key, whatever it looks like to a rule. */
const FINGERPRINT_LINE =
  /^([ \t]{0,80}(?:- {0,8})?fingerprint: {0,8}["']?(?:local:[0-9a-f]{32}|[0-9a-f]{64})["']?[ \t\r]{0,80})$/mu;

/** A policy file, or one that it names, with masks in place of keys. */
export function withoutPolicyKeys(text: string): string {
  const parts = text.split(FINGERPRINT_LINE);
  return parts.map((part, index) => (index % 2 === 1 ? part : withoutKeys(part, blocking))).join("");
}

/** A guess is no reason to change a file in which people describe what keys look like. */
const blocking = catalogue.filter(({ id }) => defaultLevel(id) === "block");
