import { expect, test } from "@jest/globals";
import { gitHubPeople } from "../../src/github/people.ts";
import { commit, head } from "./commit-answers.ts";
import { aClient, clientsOf, failureOf, SHOP, shop, useGitHub } from "./github.ts";

const github = useGitHub();
const client = aClient();
const people = gitHubPeople(clientsOf(client), async () => client);

const PERMISSION = `${SHOP}/collaborators/mia/permission`;

test.each<[string, object, string]>([
  ["the role where GitHub names one", { permission: "write", role_name: "maintain" }, "maintain"],
  ["triage, which the older word hides", { permission: "read", role_name: "triage" }, "triage"],
  ["admin", { permission: "admin", role_name: "admin" }, "admin"],
  ["the base of a role of one's own", { permission: "write", role_name: "release-manager" }, "write"],
  ["no more than read for a role that extends triage", { permission: "read", role_name: "helper" }, "read"],
  ["the older word alone", { permission: "write" }, "write"],
  ["none", { permission: "none", role_name: "none" }, "none"],
  ["none for words that are new to us", { permission: "emperor", role_name: "czar" }, "none"],
  ["none where words differ in letter case", { permission: "Admin", role_name: "ADMIN" }, "none"],
])("a role: %s", async (_name, answer, role) => {
  github().get(PERMISSION).reply(200, answer);
  expect(await people.roleOf(shop, "mia")).toBe(role);
});

test("an account that GitHub does not know there has no role", async () => {
  github().get(PERMISSION).reply(404, { message: "Not Found" });
  expect(await people.roleOf(shop, "mia")).toBe("none");
});

test("the role is asked for every time", async () => {
  github().get(PERMISSION).reply(200, { permission: "write", role_name: "write" });
  github().get(PERMISSION).reply(200, { permission: "read", role_name: "read" });
  expect([await people.roleOf(shop, "mia"), await people.roleOf(shop, "mia")]).toEqual(["write", "read"]);
});

test("a login cannot lead to another address", async () => {
  github().get(`${SHOP}/collaborators/..%2F..%2Fother/permission`).reply(404, {});
  expect(await people.roleOf(shop, "../../other")).toBe("none");
});

test.each([403, 500])("a role that could not be read is no role at all: status %d", async (status) => {
  github().get(PERMISSION).reply(status, {});
  expect(await failureOf(people.roleOf(shop, "mia"))).toBeDefined();
});

test("our own bot is named after the app, which is asked for once", async () => {
  github().get("/app").reply(200, { slug: "rekey" });
  expect([await people.self(), await people.self()]).toEqual(["rekey[bot]", "rekey[bot]"]);
});

test("a name that could not be read is asked for again", async () => {
  const others = gitHubPeople(clientsOf(client), async () => client);
  github().get("/app").reply(500, {});
  expect((await failureOf(others.self())).retry).toBe("later");
  github().get("/app").reply(200, { slug: "rekey" });
  expect(await others.self()).toBe("rekey[bot]");
});

test("a commit belongs to the account that committed it", async () => {
  const path = `${SHOP}/commits/${head}`;
  github().get(path).query({ per_page: 1 }).reply(200, commit([]));
  expect(await people.committerOf(shop, head)).toBe("wes");
  github()
    .get(path)
    .query({ per_page: 1 })
    .reply(200, { ...commit([]), author: null, committer: null });
  expect(await people.committerOf(shop, head)).toBeUndefined();
});
