/** What some work costs, in milliseconds of this process's own time: how busy the machine is does not matter. */
export function costOf(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  return process.cpuUsage(before).user / 1_000;
}
