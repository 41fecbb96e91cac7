const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** Does something when a person ends us, with Ctrl-C or otherwise; then we end as if nobody had listened. Gives the way back. */
export function whenInterrupted(act: () => void): () => void {
  const forget = (): void => {
    for (const signal of SIGNALS) process.off(signal, interrupted);
  };
  function interrupted(signal: NodeJS.Signals): void {
    act();
    forget();
    // Others who listen hear it, too; the last one lets it through.
    process.kill(process.pid, signal);
  }
  for (const signal of SIGNALS) process.on(signal, interrupted);
  return forget;
}
