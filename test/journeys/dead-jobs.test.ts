import { expect, test } from "@jest/globals";
import { Client } from "pg";
import { startSandbox } from "../../sandbox/github.ts";
import { deadJobs } from "../../src/dead-jobs.ts";
import { commitSha } from "../../src/incident/commit-sha.ts";
import { repositoryId } from "../../src/incident/repository.ts";
import { bury } from "../../src/jobs/bury.ts";
import type { World } from "../../src/ports/world.ts";
import { readAppManifest } from "../support/app-manifest.ts";
import { AppProcess } from "../support/app-process.ts";
import { comment } from "../support/comment.ts";
import { leaked } from "../support/leaked.ts";
import { envWith, expectPassed, newKey, onlyIssue, ownRepository, pathOf } from "../support/scene.ts";
import { shareJourney } from "../support/share-journey.ts";
import { deliverInOrder, unheard } from "../support/unheard.ts";

let inside: World | undefined;

const { journey: world } = shareJourney({
  hooks: {
    aroundWorld(whole) {
      inside = whole;
      return whole;
    },
  },
});

function run(...args: readonly string[]): Promise<string> {
  return deadJobs(args, { databaseUrl: world().databaseUrl, dataDir: "nowhere" });
}

test("a command on an issue that is deleted before the answer fails nothing", async () => {
  const journey = world();
  const leak = await leaked(journey);
  const missed = await unheard(journey, () => comment(journey, journey.mia, leak.issue, "/rekey help"));
  const path = new RegExp(`^${pathOf(leak.repository)}/issues/${leak.issue.number}/comments$`);
  journey.sandbox.faults.add({ method: "POST", path, when: "before", status: 410, times: 1 });
  await deliverInOrder(journey, missed);
  expect(await run()).toBe("No job failed for good in the last seven days.\n");
});

test("a job that failed for good is said on the check, listed for operators, and run again when they say so", async () => {
  const { sandbox, settle, wes } = world();
  expect(await run()).toBe("No job failed for good in the last seven days.\n");
  const repository = await ownRepository(world());
  await settle();
  // Whatever way it is read: by REST or by git.
  const path = new RegExp(
    `^(?:${pathOf(repository)}/(?:commits|compare|contents)|/${repository.owner.login}/)`,
  );
  sandbox.faults.add({ method: "GET", path, when: "before", status: 403, times: 50 });
  const files = { ".env": envWith(newKey(world())) };
  const head = await sandbox.commitFiles(repository, { branch: "feature", pusher: wes, files });
  await settle();
  const run1 = world().check(head, repository);
  expect(run1.conclusion).toBe("failure");
  expect(run1.summary).toContain("Rekey could not finish the scan: ");
  expect(run1.summary).toContain("To try again, press **Re-check**, or comment `/rekey recheck`");
  const listed = await run("list");
  expect(listed).toMatch(
    new RegExp(
      `^[0-9a-f-]{36} {2}scan-branch {2}${repository.owner.login}/${repository.name} {2}feature at ${head.slice(0, 7)}\\n` +
        " {4}\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d UTC, 1 try: GitHub refused us",
    ),
  );
  sandbox.faults.clear();
  const [id = ""] = listed.split(" ");
  expect(await run("retry", id)).toBe("1 job will run again.\n");
  await settle();
  expect(world().check(head, repository).conclusion).toBe("action_required");
  onlyIssue(world(), repository);
  expect(await run()).toBe("No job failed for good in the last seven days.\n");
  await expect(run("retry", id)).rejects.toThrow(
    "Nothing was done: no dead job has such an ID; dead-jobs list shows all.",
  );
  expect(await run("retry", "--all")).toBe("0 jobs will run again.\n");
});

test("a job that failed for good takes nothing back that another one has ended", async () => {
  const { sandbox, settle, wes } = world();
  const repository = await ownRepository(world());
  const files = { "a.txt": "hello\n" };
  const head = await sandbox.commitFiles(repository, { branch: "feature", pusher: wes, files });
  await settle();
  const known = await inside?.store.repositories.get(repositoryId(repository.id));
  if (inside === undefined || known === undefined) throw new Error("nothing is known of the repository");
  const job = { kind: "scan-branch", repository: known, branch: "feature", head: commitSha(head) } as const;
  await bury(inside, job, "it took too long");
  await settle();
  expectPassed(world().check(head, repository));
});

test("the name of a file begins no line of its own", async () => {
  const client = new Client({ connectionString: world().databaseUrl });
  await client.connect();
  await client.query(
    "insert into pgboss.job (name, data, state, completed_on, output) values ('jobs', $1, 'failed', now(), $2)",
    [{ kind: "post-answer" }, { reason: "a\nb.env in 1234567: it is too large" }],
  );
  await client.end();
  expect(await run("list")).toContain(": a\u{fffd}b.env in 1234567");
});

test.each([["lsit"], ["list", "all"], ["retry"], ["retry", "everything"], ["retry", "--all", "--now"]])(
  "what is not understood is not done, and it is said what there is: %s %s",
  async (...args) => {
    await expect(run(...args.filter((arg) => arg !== undefined))).rejects.toThrow(/dead-jobs/);
  },
);

test("the command finds the PostgreSQL of a running Rekey, and starts none", async () => {
  const sandbox = await startSandbox();
  const manifest = await readAppManifest();
  const app = sandbox.registerApp({ slug: "rekey", webhookSecret: "the secret of a test", ...manifest });
  const operated = await AppProcess.create(sandbox, app);
  try {
    expect(await operated.command("dead-jobs")).toEqual({
      code: 1,
      output: expect.stringMatching(
        /^No Rekey runs on .*\. Start it first, or set DATABASE_URL or DATA_DIR\.\n$/,
      ),
    });
    expect(await operated.hasPostgres()).toBe(false);
    await operated.start();
    expect(await operated.command("dead-jobs")).toEqual({
      code: 0,
      output: "No job failed for good in the last seven days.\n",
    });
    expect(await operated.command("dead-jobs", "--help")).toEqual({
      code: 0,
      output: expect.stringContaining("retry --all"),
    });
    const unknown = await operated.command("stauts");
    expect(unknown.code).toBe(1);
    expect(unknown.output).toContain('There is no "stauts".');
    expect(unknown.output).toContain("npm start -- dead-jobs");
  } finally {
    await operated.remove();
    await sandbox.stop();
  }
}, 60_000);
