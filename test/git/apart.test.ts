import { spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { expect, test } from "@jest/globals";
import { Apart } from "../../src/git/apart.ts";
import { startGit } from "../../src/git/git-process.ts";
import { environmentOf, processes, waitFor } from "./processes.ts";

const apart = new Apart();

const limits = { milliseconds: 30_000, bytes: 1_000 };

/** Something that takes long, and can be found among all that runs here. */
function waiting(seconds: string) {
  return { folder: tmpdir(), args: ["-c", `alias.wait=!sleep ${seconds}`, "wait"], largeFile: 0 };
}

const version = { folder: tmpdir(), args: ["version"], largeFile: 0 };

/** Whether such a `sleep` runs; its number is in the command lines of those who started it, too. */
async function sleeps(seconds: string): Promise<boolean> {
  return (await processes(`sleep ${seconds}`)).some(({ commandLine }) => commandLine.startsWith("sleep"));
}

/** The process of this test file that starts git: the newest; those of files before it may still be there. */
async function ours(): Promise<number> {
  const found = await processes("src/git/apart-process.ts");
  const all = await Promise.all(found.map(async ({ pid }) => ({ pid, ...(await originOf(pid)) })));
  const [newest] = all
    .filter(({ parent }) => parent === process.pid)
    .sort((one, other) => other.startedAt - one.startedAt);
  if (newest === undefined) throw new Error("no process of this file starts git");
  return newest.pid;
}

/** Who started a process, and when, in the system's own time. Numbers of processes begin anew at some point. */
async function originOf(pid: number): Promise<{ readonly parent: number; readonly startedAt: number }> {
  const stat = await readFile(`/proc/${pid}/stat`, "latin1").catch(() => "");
  // Behind the name in parentheses: state, parent, and so on; the start is the 22nd of all.
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return { parent: Number(fields[1]), startedAt: Number(fields[19]) };
}

test("git runs in a process that knows nothing of ours", async () => {
  process.env.REKEY_TEST_ONLY = "a secret";
  expect((await apart.run(version, limits, "")).toString()).toMatch(/^git version /);
  expect(await environmentOf(await ours())).not.toContain("secret");
});

test("commands that go on for too long, that say too much or that nobody wants any more are ended", async () => {
  const short = { ...limits, milliseconds: 200 };
  await expect(apart.run(waiting("31.1"), short, "")).rejects.toMatchObject({ kind: "too-slow" });
  await expect(apart.run(version, { ...limits, bytes: 3 }, "")).rejects.toMatchObject({ kind: "too-large" });
  const ending = new AbortController();
  const unwanted = apart.run(waiting("31.2"), { ...limits, signal: ending.signal }, "");
  unwanted.catch(() => undefined);
  await waitFor(() => sleeps("31.2"));
  ending.abort(new Error("nobody wants it"));
  await expect(unwanted).rejects.toThrow("nobody wants it");
  await expect(apart.run(version, { ...limits, signal: ending.signal }, "")).rejects.toThrow("nobody");
  await waitFor(async () => !(await sleeps("31.1")) && !(await sleeps("31.2")));
});

test("when that process dies, what it did is told as a failure, and another one takes its place", async () => {
  const lost = apart.run(waiting("8.31"), limits, "");
  lost.catch(() => undefined);
  await waitFor(() => sleeps("8.31"));
  process.kill(await ours(), "SIGKILL");
  await expect(lost).rejects.toMatchObject({ kind: "killed" });
  expect((await apart.run(version, limits, "")).toString()).toMatch(/^git version /);
});

test("who stops all processes of a service does not stop what the app still needs", async () => {
  const needed = apart.run(waiting("4.32"), limits, "");
  await waitFor(() => sleeps("4.32"));
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.kill(await ours(), signal);
  await needed;
});

test("git that is killed from outside says nothing of the mirror", async () => {
  const git = startGit(waiting("31.4"));
  await waitFor(() => sleeps("31.4"));
  process.kill(-(git.pid ?? 0), "SIGTERM");
  await expect(git.ended).rejects.toMatchObject({ kind: "killed" });
});

test("when the app is killed, git ends with it", async () => {
  const program = `
    const { Apart } = await import(${JSON.stringify(new URL("../../src/git/apart.ts", import.meta.url).href)});
    await new Apart().run(${JSON.stringify(waiting("31.3"))}, ${JSON.stringify(limits)}, "");`;
  const app = spawn(process.execPath, ["--input-type=module", "--eval", program], { stdio: "inherit" });
  await waitFor(() => sleeps("31.3"));
  app.kill("SIGKILL");
  await waitFor(async () => !(await sleeps("31.3")));
});
