import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { createAppAuth } from "@octokit/auth-app";
import { Octokit } from "@octokit/rest";
import { octokitOf, refusal, SILENT, startWorld, type TestWorld } from "./world.ts";

let world: TestWorld;
let hours = 0;

beforeAll(async () => {
  world = await startWorld({ now: () => new Date(Date.now() + hours * 3_600_000) });
});

afterAll(async () => {
  await world.sandbox.stop();
  expect(world.sandbox.violations()).toEqual([]);
});

test("the app authenticates with its key and finds its installation", async () => {
  const { appOctokit, installation, where } = world;
  expect((await appOctokit.rest.apps.getAuthenticated()).data?.slug).toBe("rekey");
  expect((await appOctokit.rest.apps.listInstallations()).data).toHaveLength(1);
  expect((await appOctokit.rest.apps.getRepoInstallation(where)).data.id).toBe(installation.id);
  const found = await appOctokit.rest.apps.getInstallation({ installation_id: installation.id });
  expect(found.data.repository_selection).toBe("all");
});

test("a token signed with another key is refused", async () => {
  const { sandbox, app, where } = world;
  const other = sandbox.registerApp({ ...app.app, slug: "other" });
  const auth = { appId: app.appId, privateKey: other.privateKey };
  const forger = new Octokit({ baseUrl: sandbox.apiUrl, authStrategy: createAppAuth, auth, log: SILENT });
  expect(await refusal(forger.rest.apps.getRepoInstallation(where))).toBe(401);
});

test("an installation token has the long format, can be narrowed, and ends after an hour", async () => {
  const { sandbox, appOctokit, installation, where } = world;
  const { data } = await appOctokit.rest.apps.createInstallationAccessToken({
    installation_id: installation.id,
    repositories: ["app"],
    permissions: { contents: "read" },
  });
  expect(data.token.length).toBeGreaterThan(450);
  expect(data.repositories?.map((one) => one.name)).toEqual(["app"]);
  const narrow = new Octokit({ baseUrl: sandbox.apiUrl, auth: data.token, log: SILENT });
  expect((await narrow.rest.repos.get(where)).data.private).toBe(true);
  expect(await refusal(narrow.rest.issues.listForRepo(where))).toBe(403);
  hours = 1.1;
  expect(await refusal(narrow.rest.repos.get(where))).toBe(401);
  hours = 0;
});

test("a token does not reach beyond what is installed", async () => {
  const { sandbox, appOctokit, installation } = world;
  await sandbox.createRepository("bob", "secret", { private: true });
  expect(await refusal(world.octokit.rest.repos.get({ owner: "bob", repo: "secret" }))).toBe(404);
  const tooMuch = { installation_id: installation.id, permissions: { contents: "write" } } as const;
  expect(await refusal(appOctokit.rest.apps.createInstallationAccessToken(tooMuch))).toBe(422);
  const elsewhere = { installation_id: installation.id, repositories: ["secret"] };
  expect(await refusal(appOctokit.rest.apps.createInstallationAccessToken(elsewhere))).toBe(422);
});

test("outside of its installation the app only reads what is public", async () => {
  const { sandbox, octokit, ann } = world;
  await sandbox.createRepository(ann, "open");
  const outside = { owner: "ann", repo: "open" };
  expect(await refusal(octokit.rest.repos.get(outside))).toBe(0);
  expect(await refusal(octokit.rest.issues.create({ ...outside, title: "t" }))).toBe(403);
});

test("a missing permission is named in the refusal", async () => {
  const { octokit, where } = world;
  const attempt = octokit.rest.repos.update({ ...where, has_issues: false });
  await expect(attempt).rejects.toMatchObject({
    status: 403,
    response: { headers: { "x-accepted-github-permissions": "administration=write" } },
  });
});

test("people act with their roles", async () => {
  const { sandbox, ann, bob, where } = world;
  expect((await octokitOf(sandbox, ann).rest.users.getAuthenticated()).data.login).toBe("ann");
  expect(await refusal(octokitOf(sandbox, bob).rest.repos.get(where))).toBe(404);
  const { data } = await world.octokit.rest.repos.getCollaboratorPermissionLevel({
    ...where,
    username: "ann",
  });
  expect([data.permission, data.role_name]).toEqual(["write", "write"]);
});

test("a suspended installation can do nothing", async () => {
  const { sandbox, octokit, appOctokit, installation, where } = world;
  await octokit.rest.repos.get(where);
  await appOctokit.rest.apps.suspendInstallation({ installation_id: installation.id });
  expect(sandbox.deliveries().at(-1)).toMatchObject({ event: "installation", action: "suspend" });
  expect(await refusal(octokit.rest.repos.get(where))).toBe(403);
  const mint = appOctokit.rest.apps.createInstallationAccessToken({ installation_id: installation.id });
  await expect(mint).rejects.toMatchObject({
    status: 403,
    message: expect.stringContaining("This installation has been suspended"),
  });
  const seen = await appOctokit.rest.apps.getInstallation({ installation_id: installation.id });
  expect(seen.data.suspended_at).not.toBeNull();
  sandbox.suspend(installation, false);
  expect(sandbox.deliveries().at(-1)).toMatchObject({ event: "installation", action: "unsuspend" });
  expect(await refusal(octokit.rest.repos.get(where))).toBe(0);
});

test("revoked tokens are worth nothing, and new ones can be had", async () => {
  const { sandbox, appOctokit, installation, where } = world;
  const mint = () => appOctokit.rest.apps.createInstallationAccessToken({ installation_id: installation.id });
  const [one, two] = [(await mint()).data.token, (await mint()).data.token];
  sandbox.revokeTokens(installation);
  for (const auth of [one, two]) {
    const client = new Octokit({ baseUrl: sandbox.apiUrl, auth, log: SILENT });
    await expect(client.rest.repos.get(where)).rejects.toMatchObject({
      status: 401,
      message: expect.stringContaining("Bad credentials"),
    });
  }
  const fresh = new Octokit({ baseUrl: sandbox.apiUrl, auth: (await mint()).data.token, log: SILENT });
  expect(await refusal(fresh.rest.repos.get(where))).toBe(0);
});

test("the repositories of an installation come in pages", async () => {
  const { sandbox, app, appOctokit } = world;
  sandbox.createOrganization("large");
  for (const name of ["a", "b", "c"]) await sandbox.createRepository("large", name, { files: null });
  const installation = await sandbox.install(app, "large", "all");
  const { data } = await appOctokit.rest.apps.createInstallationAccessToken({
    installation_id: installation.id,
  });
  const client = new Octokit({ baseUrl: sandbox.apiUrl, auth: data.token, log: SILENT });
  const page = await client.rest.apps.listReposAccessibleToInstallation({ per_page: 2 });
  expect([page.data.total_count, page.data.repositories.length]).toEqual([3, 2]);
  expect(page.headers.link).toContain('rel="next"');
  const all = await client.paginate(client.rest.apps.listReposAccessibleToInstallation, { per_page: 2 });
  expect(all).toHaveLength(3);
  await sandbox.uninstall(installation);
  const gone = appOctokit.rest.apps.getInstallation({ installation_id: installation.id });
  expect(await refusal(gone)).toBe(404);
  expect(await refusal(client.rest.apps.listReposAccessibleToInstallation())).toBe(401);
});

test("repositories come and go", async () => {
  const { sandbox, app, ann } = world;
  const one = await sandbox.createRepository(ann, "one");
  const two = await sandbox.createRepository(ann, "two", { private: true });
  const installation = await sandbox.install(app, ann, [one]);
  sandbox.addToInstallation(installation, two);
  sandbox.removeFromInstallation(installation, one);
  const last = sandbox.deliveries().at(-1);
  expect([last?.event, last?.action]).toEqual(["installation_repositories", "removed"]);
  await sandbox.uninstall(installation);
  expect(sandbox.deliveries().at(-1)?.action).toBe("deleted");
});
