import { spawn } from "node:child_process";
import { expect, test } from "@jest/globals";
import { Count } from "../../../src/cli/report/coverage.ts";
import { Progress } from "../../../src/cli/report/progress.ts";
import { aKey, ended, World } from "../world.ts";

const LINE_GONE = "\r\u001b[K";

/** A scan of four files on a terminal, one second each. */
function shownOn(screen: { readonly isTTY: boolean; readonly columns: number }, isWanted = true) {
  const written: string[] = [];
  let now = 0;
  const terminal = { ...screen, write: (text: string) => written.push(text) };
  const progress = new Progress(terminal, isWanted, () => now);
  const count = new Count();
  progress.tell(count, 0);
  progress.expect({ amount: 4, by: ["file", "skipped"] });
  for (const kind of ["file", "commit", "skipped"] as const) {
    now += 1_000;
    count.files += 1_000;
    progress.step(kind);
    progress.tell(count, 0);
    progress.tell(count, 0);
  }
  progress.hide();
  progress.hide();
  return written;
}

test("a terminal has a bar while it takes long, and nothing at the end", () => {
  const [first, second, third, ...rest] = shownOn({ isTTY: true, columns: 80 });
  expect(first).toBe(`${LINE_GONE}${"█".repeat(6)}${"░".repeat(18)}  25 %  1,000 files, 0 bytes; 0 found`);
  expect(second).toContain(" 25 %  2,000 files");
  expect(third).toContain(" 50 %  3,000 files");
  expect(rest).toEqual([LINE_GONE]);
});

test("in a large file the bar goes on, and stands at its end when it is done", () => {
  const written: string[] = [];
  let now = 0;
  const terminal = { isTTY: true, columns: 80, write: (text: string) => written.push(text) };
  const progress = new Progress(terminal, true, () => now);
  const shown = (): void => {
    now += 1_000;
    progress.tell(new Count(), 0);
  };
  progress.expect({ amount: 2, by: ["file"] });
  progress.reach(0.5);
  shown();
  progress.step("file");
  shown();
  expect(written).toEqual([expect.stringContaining(" 25 %"), expect.stringContaining(" 50 %")]);
});

test("where files are not what is counted, a large one moves no bar", () => {
  const written: string[] = [];
  let now = 0;
  const terminal = { isTTY: true, columns: 80, write: (text: string) => written.push(text) };
  const progress = new Progress(terminal, true, () => now);
  progress.expect({ amount: 2, by: ["commit"] });
  progress.reach(0.5);
  now += 1_000;
  progress.tell(new Count(), 0);
  expect(written).toEqual([expect.stringContaining("  0 %")]);
});

test("when all is read, a terminal has the fingerprints that are still to be made", () => {
  const written: string[] = [];
  let now = 0;
  const terminal = { isTTY: true, columns: 80, write: (text: string) => written.push(text) };
  const progress = new Progress(terminal, true, () => now);
  const count = new Count();
  progress.expect({ amount: 1, by: ["file"] });
  now += 1_000;
  progress.tell(count, 0, 7);
  progress.step("file");
  now += 1_000;
  progress.tell(count, 0, 7);
  const bar = `${"░".repeat(24)}   0 %  `;
  expect(written.map((text) => text.replace(LINE_GONE, ""))).toEqual([
    `${bar}0 files, 0 bytes; 0 found`,
    "0 files, 0 bytes; 0 found; 7 fingerprints to make",
  ]);
});

test("what takes long to be listed has a line, too, and what is found counts before it is told", () => {
  const written: string[] = [];
  let now = 0;
  const terminal = { isTTY: true, columns: 80, write: (text: string) => written.push(text) };
  const progress = new Progress(terminal, true, () => now);
  progress.wait();
  now += 1_000;
  progress.wait();
  progress.hide();
  now += 1_000;
  progress.tell(new Count(), 7_000);
  progress.hide();
  const line = (text: string) => [`${LINE_GONE}${text}`, LINE_GONE];
  expect(written).toEqual([
    ...line("listing what there is to scan"),
    ...line("0 files, 0 bytes; 7,000 found"),
  ]);
});

test("a narrow terminal has a shorter line: one that wraps could not be taken back", () => {
  for (const text of shownOn({ isTTY: true, columns: 30 }))
    expect(text.replace(LINE_GONE, "").length).toBeLessThan(30);
});

test("nothing is said where nobody looks, or nobody wants it", () => {
  expect(shownOn({ isTTY: false, columns: 80 })).toEqual([]);
  expect(shownOn({ isTTY: true, columns: 80 }, false)).toEqual([]);
});

/** Shows a line, hears a signal, and lives on for some time if that does not end it. */
const INTERRUPTED = `
  const { Progress } = await import(${source("report/progress")});
  const { Count } = await import(${source("report/coverage")});
  const { whenInterrupted } = await import(${source("interruption")});
  const { writeSync } = await import("node:fs");
  const write = (text) => writeSync(2, text);
  let now = 0;
  const progress = new Progress({ isTTY: true, columns: 80, write }, true, () => now);
  if (process.argv[2] === "with git") whenInterrupted(() => write("git ends; "));
  now = 1_000;
  progress.tell(new Count(), 0);
  process.kill(process.pid, process.argv[1]);
  setTimeout(() => undefined, 20_000);
`;

function source(name: string): string {
  return JSON.stringify(new URL(`../../../src/cli/${name}.ts`, import.meta.url));
}

test("whoever ends a scan finds no line on the terminal, and git ended", async () => {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"])
    for (const [way, words] of Object.entries({ alone: "", "with git": "git ends; " })) {
      const args = ["--input-type=module", "--eval", INTERRUPTED, signal, way];
      const { stderr, ...end } = await ended(spawn(process.execPath, args));
      expect({ ...end, stderr }).toEqual({
        ...{ code: null, signal, stdout: "" },
        stderr: `${LINE_GONE}0 files, 0 bytes; 0 found${words}${LINE_GONE}`,
      });
    }
});

test("whoever scans one large file sees how far it is", async () => {
  const world = await World.create();
  await world.write("large.log", "nothing to see in this line\n".repeat(600_000));
  // A terminal, and a second goes by whenever somebody looks at the clock.
  const slow = "let now=0;process.uptime=()=>(now+=1);process.stderr.isTTY=true";
  const env = { NODE_OPTIONS: `--import=data:text/javascript,${slow.replaceAll(" ", "%20")}` };
  const { stderr } = await world.rekey(["scan", "large.log", "--jobs", "1"], { env });
  await world.remove();
  expect(stderr).toMatch(/ 56 % {2}1 file, 9\.4 MB; 0 found/u);
  expect(stderr).toMatch(/100 % {2}1 file, 17 MB; 0 found/u);
});

test("no finding is written behind the line, also where a terminal takes them slowly", async () => {
  const world = await World.create();
  await world.write("a.env", `${aKey()}\n`.repeat(5));
  // One terminal for both, which takes a line in 0.3 s, while a second goes by whenever somebody looks at the clock.
  const slow = [
    "let now=0;process.uptime=()=>(now+=1);const{stdout,stderr}=process;stderr.isTTY=true",
    "stdout.write=(text,done)=>{stderr.write(text);setTimeout(done,300);return!1}",
  ].join(";");
  const env = { NODE_OPTIONS: `--import=data:text/javascript,${slow.replaceAll(" ", "%20")}` };
  const { stderr } = await world.rekey(["scan", "a.env"], { env });
  await world.remove();
  const shown = stderr.split(LINE_GONE).filter((text) => text.startsWith("1 file, ") || text.includes("█"));
  expect(shown.length).toBeGreaterThan(3);
  expect(shown.filter((text) => !text.endsWith(" found"))).toEqual([]);
});
