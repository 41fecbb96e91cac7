/** How long this process has run, in milliseconds. The global `performance` says the same, and takes 1 ms to load. */
export function clock(): number {
  return 1_000 * process.uptime();
}
