import { readFile } from "node:fs/promises";

const LINE = /^RssAnon:\s+(?<kibibytes>\d+) kB$/m;

/** The memory that a process took for itself, in bytes. Undefined where the system does not tell: only Linux does (proc(5)). */
export async function memoryOf(pid: number): Promise<number | undefined> {
  const status = await readFile(`/proc/${pid}/status`, "latin1").catch(() => "");
  const kibibytes = LINE.exec(status)?.groups?.kibibytes;
  return kibibytes === undefined ? undefined : Number(kibibytes) * 1024;
}
