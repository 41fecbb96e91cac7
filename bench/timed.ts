import { spawn } from "node:child_process";
import { closeSync, openSync, readFileSync } from "node:fs";
import { familyMemory } from "./process-table.ts";

/** What a way to scan took. */
export interface Cost {
  readonly name: string;
  readonly seconds?: number;
  /** Of all its processes, in seconds. */
  readonly cpu?: number;
  /** The most that all its processes had at a time, in bytes; absent where the system does not tell. */
  readonly memory?: number;
  readonly findings?: number;
  /** Why there are no figures. */
  readonly missing?: string;
}

/** A command, and how it is run. */
export interface Order {
  readonly name: string;
  readonly argv: readonly string[];
  readonly folder: string;
  /** A file that it reads from standard input. */
  readonly input?: string;
  /** A text that stands once in what it prints of each finding; they are counted by it. */
  readonly mark?: string;
  /** The exit codes of a scan that ended well: most scanners end with 1 when they find something. */
  readonly endsWell?: readonly number[];
  /** It is ended after so many seconds. */
  readonly limit: number;
}

/** What came of a command, with what it printed where that was asked for. */
export interface Timed {
  readonly cost: Cost;
  readonly printed: string;
}

/** How often somebody looks at the memory: the table of processes is dear to read. */
const LOOK_MS = 200;

/** `time` of bash counts the CPU of all processes that were waited for. The exit code is kept from what is timed. */
const TIMED = 'exec 3>&2; TIMEFORMAT="%R %U %S"; time "$@" 2>/dev/null 3>&-; echo "$?" >&3';

/** Runs a command and measures it with all that it starts. */
export async function timed(order: Order): Promise<Timed> {
  const { name, argv, folder, input, mark, limit } = order;
  const stdin = openSync(input ?? "/dev/null", "r");
  const child = spawn("bash", ["-c", TIMED, "bash", ...argv], {
    cwd: folder,
    // A group of its own, so that all of it can be ended.
    detached: true,
    stdio: [stdin, "pipe", "pipe"],
  });
  closeSync(stdin);
  let [printed, told, memory] = ["", "", 0];
  const marks = new Marks(mark);
  child.stdout?.on("data", (chunk: Buffer) => {
    const text = chunk.toString("latin1");
    marks.read(text);
    printed = (printed + text).slice(-KEPT);
  });
  child.stderr?.on("data", (chunk: Buffer) => {
    told += chunk.toString("latin1");
  });
  const look = setInterval(() => {
    memory = Math.max(memory, memoryBelow(child.pid));
  }, LOOK_MS);
  let isOver = false;
  const end = setTimeout(() => {
    isOver = true;
    if (child.pid !== undefined) process.kill(-child.pid, "SIGKILL");
  }, limit * 1_000);
  await new Promise<void>((resolve) => child.on("close", () => resolve()));
  clearInterval(look);
  clearTimeout(end);
  if (isOver) return { cost: { name, missing: `more than ${limit} s` }, printed };
  const cost = costOf(order, told);
  if (cost.seconds === undefined) return { cost, printed };
  const findings = mark === undefined ? {} : { findings: marks.count };
  return { cost: { ...cost, ...findings, ...(memory > 0 ? { memory } : {}) }, printed };
}

/** How often a text stands in another, which comes in pieces. */
class Marks {
  count = 0;
  readonly #mark: string;
  #rest = "";

  constructor(mark = "") {
    this.#mark = mark;
  }

  read(piece: string): void {
    if (this.#mark === "") return;
    const parts = (this.#rest + piece).split(this.#mark);
    this.count += parts.length - 1;
    this.#rest = this.#mark.length > 1 ? (parts.at(-1) ?? "").slice(1 - this.#mark.length) : "";
  }
}

/** So much of what a command prints is of interest. */
const KEPT = 100_000;

const NOT_FOUND = 127;

/** Most scanners end with 1 when they find something. What ends with another code may have been fast at failing. */
const ENDED_WELL = [0, 1];

function costOf({ name, endsWell = ENDED_WELL }: Order, told: string): Cost {
  const [, real, user, system, code] = /(\S+) (\S+) (\S+)\s+(\d+)\s*$/.exec(told) ?? [];
  if (code === undefined) return { name, missing: "could not be measured" };
  if (Number(code) === NOT_FOUND) return { name, missing: "not installed" };
  const shown = endsWell.includes(Number(code)) ? name : `${name} (ended with ${code})`;
  return { name: shown, seconds: Number(real), cpu: Number(user) + Number(system) };
}

/** Bash itself is one of the family, and small. */
function memoryBelow(pid: number | undefined): number {
  if (pid === undefined || !hasProcessTable) return 0;
  return familyMemory(pid);
}

const hasProcessTable = canRead("/proc/self/smaps_rollup");

function canRead(path: string): boolean {
  try {
    return readFileSync(path).length > 0;
  } catch {
    return false;
  }
}
