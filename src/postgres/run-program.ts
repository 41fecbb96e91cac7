import { spawn } from "node:child_process";

/** How a program ended, and the end of what it printed. */
export interface ProgramResult {
  readonly ok: boolean;
  readonly output: string;
}

/**
 * The whole environment of every program that we start. Our own environment holds the app's credentials: they
 * are none of PostgreSQL's business. The C locale keeps its messages in English.
 */
export const programEnvironment = {
  PATH: "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
  LC_ALL: "C",
};

const KEPT_OUTPUT = 4_000;

/** Runs a short program to its end. A program that cannot be started is a program that failed. */
export function runProgram(command: readonly string[]): Promise<ProgramResult> {
  const [program = "", ...args] = command;
  return new Promise((resolve) => {
    let output = "";
    const keep = (chunk: Buffer) => {
      output = (output + chunk.toString()).slice(-KEPT_OUTPUT);
    };
    const child = spawn(program, args, { env: programEnvironment, stdio: ["ignore", "pipe", "pipe"] });
    child.stdout.on("data", keep);
    child.stderr.on("data", keep);
    child.on("error", (error) => resolve({ ok: false, output: error.message }));
    child.on("close", (code) => resolve({ ok: code === 0, output: output.trim() }));
  });
}
