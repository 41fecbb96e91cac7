import type { Config } from "../config.ts";
import type { Metrics } from "../metrics.ts";
import { type KeyAsker, silentAsker } from "../ports/key-asker.ts";
import { createKeyAsker } from "../verify/key-client.ts";

/** Who tries leaked keys with their providers, by the way out that the environment gives. */
export function keyAskerFor(
  { verify, outbound }: Pick<Config, "verify" | "outbound">,
  { keyRequest }: Pick<Metrics, "keyRequest">,
  now: () => Date,
): KeyAsker {
  if (verify.kind === "off") return silentAsker;
  const { via } = verify;
  return createKeyAsker({
    now,
    onSent: keyRequest,
    proxyEnv: { HTTPS_PROXY: outbound.httpsProxy, NO_PROXY: outbound.noProxy },
    // What is sent to this very machine is sent by a demo or a test, and nobody there minds the pace.
    ...(via === undefined ? {} : { via, pace: { everyMs: 0 } }),
  });
}
