import { expect, test } from "@jest/globals";
import { GitFailure } from "../../src/git/git-failure.ts";
import { Mirror } from "../../src/git/mirror.ts";
import { commitSha } from "../../src/incident/commit-sha.ts";
import { gitLines, smallLimits, withRepository } from "./git-world.ts";
import { processes, waitFor } from "./processes.ts";

const FILES = Array.from(
  { length: 20_000 },
  (_none, index) => `M 100644 inline f${index}\ndata 2\n${index % 10}\n\n`,
);
const STREAM = `commit refs/heads/main\ncommitter A <a@x.example> 1700000000 +0000\ndata 1\nm\n${FILES.join("")}\ndone\n`;

test("the end of Rekey ends whatever git does in a mirror, and begins nothing", async () => {
  await withRepository(STREAM, async (folder) => {
    const stopping = new AbortController();
    const mirror = new Mirror(folder, smallLimits, stopping.signal);
    const head = commitSha((await gitLines(folder, ["rev-parse", "refs/heads/main"]))[0] ?? "");
    const args = ["-c", "alias.wait=!sleep 31.5", "wait"];
    const long = mirror.run({ args }, { milliseconds: 60_000, bytes: 1_000 });
    await waitFor(async () =>
      (await processes("sleep 31.5")).some(({ commandLine }) => commandLine.startsWith("sleep")),
    );
    const ends = [long, mirror.diffs.files(head, []), mirror.objects.info(head)];
    // Both questions are asked, and no answer is read before everything else has had its turn.
    await new Promise<void>((resolve) => process.nextTick(resolve));
    stopping.abort(new GitFailure("unreachable"));
    const outcomes = await Promise.allSettled(ends);
    expect(outcomes.map(({ status }) => status)).toEqual(["rejected", "rejected", "rejected"]);
    for (const outcome of outcomes) expect(outcome).toMatchObject({ reason: { kind: "unreachable" } });
    await expect(mirror.objects.info(head)).rejects.toMatchObject({ kind: "unreachable" });
    await mirror.rest();
    await waitFor(
      async () => !(await processes("sleep 31.5")).some(({ commandLine }) => commandLine.startsWith("sleep")),
    );
  });
});
