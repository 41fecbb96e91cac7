import { expect, test } from "@jest/globals";
import { gitHubCommits } from "../../src/github/commits.ts";
import { aClient, clientsOf, failureOf, SHOP, sha, shop, useGitHub } from "./github.ts";

const github = useGitHub();
const commits = gitHubCommits(clientsOf(aClient()));

test("tags that tag each other for too long are not said to be gone: git may tell", async () => {
  for (let depth = 1; depth <= 10; depth++) {
    github()
      .get(`${SHOP}/git/tags/${sha(depth)}`)
      .reply(200, { object: { type: "tag", sha: sha(depth + 1) } });
  }
  expect(await failureOf(commits.tagged(shop, { name: "v1", object: sha(1) }))).toMatchObject({
    code: "github-refused",
    retry: "never",
  });
});
