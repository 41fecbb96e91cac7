import { spawn } from "node:child_process";
import type { Order, Outcome } from "./apart.ts";

// The process in which programs are started; see apart.ts.
process.on("message", (order: Order) => {
  void run(order).then((outcome) => process.send?.(outcome));
});

function run({ id, program, directory, args, env, input, most }: Order): Promise<Outcome> {
  const child = spawn(program, args, { cwd: directory, env, stdio: "pipe" });
  const [stdout, stderr]: [Buffer[], Buffer[]] = [[], []];
  let bytes = 0;
  child.stdout.on("data", (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes > most) child.kill();
    else stdout.push(chunk);
  });
  child.stderr.on("data", (chunk: Buffer) => stderr.push(chunk));
  child.stdin.on("error", () => undefined);
  child.stdin.end(input);
  return new Promise((resolve) => {
    const end = (code: number | null, signal: NodeJS.Signals | null, trouble: string) => {
      const said = { stdout: Buffer.concat(stdout), stderr: trouble, isCut: bytes > most };
      resolve({ id, exitCode: code ?? -1, signal, ...said });
    };
    child.on("error", (error) => end(-1, null, error.message));
    child.on("close", (code, signal) => end(code, signal, Buffer.concat(stderr).toString()));
  });
}
