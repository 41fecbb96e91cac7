import { ConfigError } from "./config-error.ts";
import { meantBy } from "./policy/spelling.ts";

const KNOWN = ["REKEY_FINGERPRINT_KEY", "REKEY_VERIFY", "REKEY_VERIFY_VIA"];

/**
 * Refuses a name that is nearly one of ours: with `REKEY_VERFIY=off` keys would be sent out, without a word. Others
 * are let be: for a service called rekey, Kubernetes sets `REKEY_SERVICE_HOST` and its like in every container
 * (kubernetes.io/docs/concepts/containers/container-environment-variables, read 2026-11).
 */
export function refuseMisspelt(source: Readonly<Record<string, string | undefined>>): void {
  for (const name of Object.keys(source)) {
    if (!name.startsWith("REKEY_") || KNOWN.includes(name)) continue;
    const meant = meantBy(name, KNOWN);
    if (meant !== undefined) throw new ConfigError(`${name} is not known; did you mean ${meant}?`);
  }
}
