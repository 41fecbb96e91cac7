import { spawn } from "node:child_process";
import type { Order, Outcome } from "./apart.ts";

// The process in which git is started; see apart.ts.
process.on("message", (order: Order) => {
  void run(order).then((outcome) => process.send?.(outcome));
});

function run({ id, directory, args, env, input, most }: Order): Promise<Outcome> {
  const child = spawn("git", args, { cwd: directory, env, stdio: "pipe" });
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
    const end = (exitCode: number, trouble: string) =>
      resolve({ id, exitCode, stdout: Buffer.concat(stdout), stderr: trouble, isCut: bytes > most });
    child.on("error", (error) => end(-1, error.message));
    child.on("close", (code) => end(code ?? -1, Buffer.concat(stderr).toString()));
  });
}
