import { expect, test } from "@jest/globals";
import { gitHubSecrets } from "../../src/github/secrets.ts";
import { aClient, clientsOf, SHOP, shop, useGitHub } from "./github.ts";

const github = useGitHub();
const secrets = gitHubSecrets(clientsOf(aClient()));

const then = "2026-11-21T10:05:00Z";

test("a secret of the repository tells when it was written", async () => {
  github().get(`${SHOP}/actions/secrets/HF_TOKEN`).reply(200, { name: "HF_TOKEN", updated_at: then });
  expect(await secrets.updatedAt(shop, { name: "HF_TOKEN" })).toEqual(new Date(then));
});

test("the one of the environment wins over the others", async () => {
  const url = `${SHOP}/environments/production/secrets/HF_TOKEN`;
  github().get(url).reply(200, { name: "HF_TOKEN", updated_at: then });
  const secret = { name: "HF_TOKEN", environment: "production" };
  expect(await secrets.updatedAt(shop, secret)).toEqual(new Date(then));
});

test("one of the organization counts where the repository has none", async () => {
  github().get(`${SHOP}/actions/secrets/HF_TOKEN`).reply(404, {});
  github()
    .get(`${SHOP}/actions/organization-secrets`)
    .query({ per_page: 100 })
    .reply(200, { total_count: 1, secrets: [{ name: "HF_TOKEN", updated_at: then }] });
  expect(await secrets.updatedAt(shop, { name: "HF_TOKEN" })).toEqual(new Date(then));
});

test("no secret of this name tells nothing", async () => {
  github().get(`${SHOP}/actions/secrets/HF_TOKEN`).reply(404, {});
  github().get(`${SHOP}/actions/organization-secrets`).query({ per_page: 100 }).reply(200, { secrets: [] });
  expect(await secrets.updatedAt(shop, { name: "HF_TOKEN" })).toBeUndefined();
});

test("a secret of Dependabot tells when it was written; none, or one that we may not see, tells nothing", async () => {
  const url = `${SHOP}/dependabot/secrets/HF_TOKEN`;
  github().get(url).reply(200, { name: "HF_TOKEN", created_at: then, updated_at: then });
  github().get(url).reply(404, {});
  github().get(url).reply(403, { message: "Resource not accessible by integration" });
  expect(await secrets.updatedForDependabot(shop, "HF_TOKEN")).toEqual(new Date(then));
  expect(await secrets.updatedForDependabot(shop, "HF_TOKEN")).toBeUndefined();
  await expect(secrets.updatedForDependabot(shop, "HF_TOKEN")).rejects.toMatchObject({ retry: "never" });
});

test("a run counts when it began after the change and succeeded", async () => {
  const query = { status: "success", per_page: 1 };
  const runs = `${SHOP}/actions/workflows/deploy.yml/runs`;
  github()
    .get(runs)
    .query(query)
    .reply(200, { workflow_runs: [{ created_at: "2026-11-21T10:07:00Z" }] });
  github()
    .get(runs)
    .query(query)
    .reply(200, { workflow_runs: [{ created_at: "2026-11-21T10:04:00Z" }] });
  expect(await secrets.ranSince(shop, "deploy.yml", new Date(then))).toEqual(
    new Date("2026-11-21T10:07:00Z"),
  );
  expect(await secrets.ranSince(shop, "deploy.yml", new Date(then))).toBeUndefined();
});
