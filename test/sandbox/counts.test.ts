import { expect, test } from "@jest/globals";
import { startReceiver } from "./receiver.ts";
import { startWorld } from "./world.ts";

test("a sandbox under load counts, and keeps no bodies but those of failed deliveries", async () => {
  const { sandbox, octokit, where, repository, ann, app, installation } = await startWorld({
    keepBodies: false,
  });
  const receiver = await startReceiver();
  await octokit.rest.issues.create({ ...where, title: "first" });
  sandbox.setWebhookUrl(app, receiver.url);
  sandbox.resetCounts();
  for (const title of ["a", "b"]) await octokit.rest.issues.create({ ...where, title });
  await sandbox.as(ann, "GET /repos/acme/app");
  sandbox.faults.add({ path: /\/repos\/acme\/app$/, when: "before", status: 500 });
  await sandbox.as(ann, "GET /repos/acme/app");
  await sandbox.waitForDeliveries();
  receiver.answer = 500;
  await sandbox.commitFiles(repository, { branch: "main", pusher: ann, files: { a: "1" } });
  await sandbox.waitForDeliveries();
  const counts = sandbox.counts();
  expect(counts.requests).toEqual([
    { installationId: installation.id, kind: "POST /repos/{owner}/{repo}/issues", count: 2 },
    { installationId: null, kind: "GET /repos/{owner}/{repo}", count: 1 },
    { installationId: null, kind: "fault", count: 1 },
  ]);
  expect(counts.deliveries).toEqual({ answered: 3, failed: 0, lost: 0 });
  expect(counts.answerMs).toHaveLength(3);
  expect(sandbox.requests().some((one) => one.requestBody ?? one.responseBody)).toBe(false);
  const [well, , failed] = sandbox.deliveries().slice(-3);
  expect([well?.status, well?.rawPayload, well?.payload]).toEqual([202, "", {}]);
  expect(() => sandbox.redeliver(well?.id ?? 0)).toThrow(/was not kept/);
  expect(failed?.payload).toMatchObject({ ref: "refs/heads/main" });
  receiver.answer = 202;
  sandbox.redeliver(failed?.id ?? 0);
  await sandbox.waitForDeliveries();
  expect(receiver.received.at(-1)?.event).toBe("push");
  expect(sandbox.violations()).toEqual([]);
  await sandbox.stop();
  receiver.stop();
});
