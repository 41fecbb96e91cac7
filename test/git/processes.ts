import { readdir, readFile } from "node:fs/promises";

/** A process of this machine. */
export interface Running {
  readonly pid: number;
  readonly commandLine: string;
}

/** The processes whose command line holds a word. */
export async function processes(word: string): Promise<readonly Running[]> {
  const pids = (await readdir("/proc")).filter((name) => /^\d+$/.test(name));
  const all = await Promise.all(
    pids.map(async (pid) => {
      const commandLine = await readFile(`/proc/${pid}/cmdline`, "latin1").catch(() => "");
      return { pid: Number(pid), commandLine: commandLine.replaceAll("\0", " ") };
    }),
  );
  return all.filter(({ commandLine }) => commandLine.includes(word));
}

/** The environment of a process. */
export function environmentOf(pid: number): Promise<string> {
  return readFile(`/proc/${pid}/environ`, "latin1").catch(() => "");
}

/** Ends a process at once, unless it has ended. */
export function endProcess(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch (error) {
    if (!(error instanceof Error) || !("code" in error) || error.code !== "ESRCH") throw error;
  }
}

/** Waits until something is so. */
export async function waitFor(isSo: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 400; tries++) {
    if (await isSo()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error("it did not come to pass");
}
