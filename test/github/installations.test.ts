import { expect, test } from "@jest/globals";
import { gitHubInstallations } from "../../src/github/installations.ts";
import { API, aClient, clientsOf, failureOf, INSTALLATION, shop, useGitHub } from "./github.ts";

const github = useGitHub();
const client = aClient();
const installations = gitHubInstallations(clientsOf(client), async () => client);

/** The header of a page that is not the last one. */
function nextPage(path: string): Record<string, string> {
  return { link: `<${API}${path}?per_page=100&page=2>; rel="next", <${API}${path}?page=9>; rel="last"` };
}

test("installations are listed page by page, with those that are suspended", async () => {
  const listed = [
    { id: 1, account: { login: "acme" }, suspended_at: null },
    { id: 2, account: { login: "umbrella" }, suspended_at: "2026-11-01T12:00:00Z" },
  ];
  github()
    .get("/app/installations?per_page=100")
    .reply(200, JSON.stringify(listed), {
      "content-type": "application/json",
      ...nextPage("/app/installations"),
    });
  expect(await installations.page()).toEqual({
    items: [
      { id: 1, isSuspended: false },
      { id: 2, isSuspended: true },
    ],
    next: "2",
  });
  github()
    .get("/app/installations?per_page=100&page=2")
    .reply(200, JSON.stringify([{ id: 3 }]), { "content-type": "application/json" });
  expect(await installations.page("2")).toEqual({ items: [{ id: 3, isSuspended: false }] });
});

test("only GitHub's own word ends an installation", async () => {
  const one = `/app/installations/${INSTALLATION}`;
  github().get(one).reply(200, { id: INSTALLATION });
  expect(await installations.isThere(INSTALLATION)).toBe(true);
  github().get(one).reply(404, {});
  expect(await installations.isThere(INSTALLATION)).toBe(false);
  github().get(one).reply(500, {});
  expect(await failureOf(installations.isThere(INSTALLATION))).toMatchObject({ retry: "later" });
});

test("the repositories of an installation are listed page by page, with how many there are", async () => {
  const described = {
    id: 42,
    name: "shop",
    private: true,
    default_branch: "main",
    archived: true,
    owner: { id: 7, login: "acme" },
  };
  github()
    .get("/installation/repositories?per_page=100")
    .reply(200, { total_count: 101, repositories: [described] }, nextPage("/installation/repositories"));
  expect(await installations.repositories(INSTALLATION)).toEqual({
    items: [{ ...shop, standing: "archived" }],
    total: 101,
    next: "2",
  });
  github()
    .get("/installation/repositories?per_page=100&page=2")
    .reply(200, { total_count: 101, repositories: [{ id: "42" }] });
  expect(await failureOf(installations.repositories(INSTALLATION, "2"))).toMatchObject({
    code: "github-unexpected-answer",
  });
});
