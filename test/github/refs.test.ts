import { expect, test } from "@jest/globals";
import { gitHubRefs } from "../../src/github/refs.ts";
import { aClient, clientsOf, SHOP, sha, shop, useGitHub } from "./github.ts";

const github = useGitHub();
const refs = gitHubRefs(clientsOf(aClient()));

test("branches and tags are listed to the last page", async () => {
  const one = (ref: string, number: number) => ({ ref, object: { sha: sha(number) } });
  const heads = `${SHOP}/git/matching-refs/heads%2F`;
  const link = `<https://api.github.com${heads}?page=2>; rel="next"`;
  github()
    .get(heads)
    .reply(200, [one("refs/heads/a", 1)], { link });
  github()
    .get(heads)
    .query({ page: 2 })
    .reply(200, [one("refs/heads/b", 2)]);
  github()
    .get(`${SHOP}/git/matching-refs/tags%2F`)
    .reply(200, [one("refs/tags/v1", 3)]);
  expect(await refs.list(shop)).toEqual([
    { ref: "refs/heads/a", object: sha(1) },
    { ref: "refs/heads/b", object: sha(2) },
    { ref: "refs/tags/v1", object: sha(3) },
  ]);
});
