import { readdirSync, readFileSync } from "node:fs";

/** A process as /proc tells of it; the times are in milliseconds of CPU. */
interface Process {
  readonly parent: number;
  readonly cpuMs: number;
  /** Of its children that have ended. */
  readonly endedMs: number;
}

/** Which processes are whose. */
export interface Owners {
  readonly apps: readonly number[];
  /** The postmaster. */
  readonly postgres: number;
}

/** Milliseconds of CPU since the processes began. */
export interface CpuTimes {
  readonly app: number;
  /** What the app started, which is git. */
  readonly git: number;
  readonly postgres: number;
  /** This process and all that it started, but for the others. */
  readonly sandbox: number;
}

// USER_HZ, in which /proc counts, is 100 on every Linux that Node runs on (proc(5), sysconf(_SC_CLK_TCK)).
const MS_A_TICK = 10;

/** Who has used how much of the processors. */
export function cpuTimes({ apps, postgres }: Owners): CpuTimes {
  const table = readTable();
  const servers = familyOf(table, [postgres]);
  const families = familyOf(table, apps).filter((pid) => !servers.includes(pid));
  const git = families.filter((pid) => !apps.includes(pid));
  const others = [...servers, ...families];
  const sandbox = familyOf(table, [process.pid]).filter((pid) => !others.includes(pid));
  return {
    app: sum(apps.map((pid) => table.get(pid)?.cpuMs ?? 0)),
    git: sum(apps.map((pid) => table.get(pid)?.endedMs ?? 0)) + total(table, git),
    postgres: total(table, servers),
    sandbox: total(table, sandbox),
  };
}

/** The most memory that a process of the app has had at a time, in bytes, with the one that starts git for it. */
export function peakMemory(pid: number): number {
  const family = [...readTable()].filter(([one, { parent }]) => one === pid || parent === pid);
  const own = family.filter(([one]) => readOrNothing(`/proc/${one}/cmdline`).startsWith(process.execPath));
  return sum(own.map(([one]) => kilobytes(`/proc/${one}/status`, /^VmHWM:\s+(\d+) kB/m))) * 1024;
}

/** The memory of a process and all that it started; what they share is counted once. */
export function familyMemory(pid: number): number {
  const pids = familyOf(readTable(), [pid]);
  return sum(pids.map((one) => kilobytes(`/proc/${one}/smaps_rollup`, /^Pss:\s+(\d+) kB/m))) * 1024;
}

function readTable(): ReadonlyMap<number, Process> {
  const pids = readdirSync("/proc").map(Number).filter(Number.isInteger);
  return new Map(pids.flatMap((pid) => parse(pid, readOrNothing(`/proc/${pid}/stat`))));
}

/** The name, in parentheses, can hold anything. */
function parse(pid: number, stat: string): readonly (readonly [number, Process])[] {
  const fields = stat
    .slice(stat.lastIndexOf(")") + 2)
    .split(" ")
    .map(Number);
  // Fields 4 and 14 to 17 of proc(5): the parent; user and system time; the same of children that were waited for.
  const [, parent, , , , , , , , , , user, system, endedUser, endedSystem] = fields;
  if (parent === undefined || user === undefined || system === undefined) return [];
  const endedMs = ((endedUser ?? 0) + (endedSystem ?? 0)) * MS_A_TICK;
  return [[pid, { parent, cpuMs: (user + system) * MS_A_TICK, endedMs }]];
}

/** These processes, their children, and so on. */
function familyOf(table: ReadonlyMap<number, Process>, elders: readonly number[]): readonly number[] {
  const family = new Set(elders);
  for (const pid of family) for (const [child, { parent }] of table) if (parent === pid) family.add(child);
  return [...family];
}

function total(table: ReadonlyMap<number, Process>, pids: readonly number[]): number {
  return sum(pids.map((pid) => (table.get(pid)?.cpuMs ?? 0) + (table.get(pid)?.endedMs ?? 0)));
}

function kilobytes(path: string, pattern: RegExp): number {
  return Number(pattern.exec(readOrNothing(path))?.[1] ?? 0);
}

/** Processes end while one looks at them. */
function readOrNothing(path: string): string {
  try {
    return readFileSync(path, "latin1");
  } catch {
    return "";
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
