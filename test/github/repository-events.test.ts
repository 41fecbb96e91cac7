import { expect, test } from "@jest/globals";
import {
  toFollowRepository,
  toLeaveAll,
  toLeaveRepositories,
  toWelcomeBack,
  toWelcomeRepositories,
  toWelcomeRepository,
} from "../../src/github/repository-events.ts";
import { INSTALLATION, shop } from "./github.ts";
import { payload, repository } from "./payloads.ts";

const two = [{ full_name: "acme/shop" }, { full_name: "acme/tool.kit" }];
const welcome = {
  kind: "welcome-repositories",
  installationId: INSTALLATION,
  repositories: [
    { owner: "acme", name: "shop" },
    { owner: "acme", name: "tool.kit" },
  ],
};

test.each<[string, object, object | undefined]>([
  ["installed", { repositories: two }, welcome],
  ["given more repositories", { repositories_added: two, repositories_removed: [] }, welcome],
  ["given none", { repositories_added: [], repositories_removed: two }, undefined],
  ["installed where there is nothing", { repositories: [] }, undefined],
  ["installed, without a list", {}, undefined],
])("the app is %s", (_name, changes, job) => {
  expect(toWelcomeRepositories(payload(changes))).toEqual(job);
});

const leave = { kind: "leave-repositories", installationId: INSTALLATION };

test.each<[string, object, object | undefined]>([
  [
    "some",
    { repositories_added: [], repositories_removed: [{ id: 7 }, { id: 8 }] },
    { ...leave, repositories: ["7", "8"] },
  ],
  ["none", { repositories_added: two, repositories_removed: [] }, undefined],
])("%s of the repositories were taken away", (_name, changes, job) => {
  expect(toLeaveRepositories(payload(changes))).toEqual(job);
});

test("an installation that ended leaves all, and one that is back is welcome with all that is known", () => {
  expect(toLeaveAll(payload({}))).toEqual({ ...leave, repositories: "all" });
  expect(toWelcomeBack(payload({}))).toEqual({ ...welcome, repositories: "known" });
});

test("a repository that was made is welcomed", () => {
  const repositories = [{ owner: "acme", name: "shop" }];
  expect(toWelcomeRepository(payload({}))).toEqual({ ...welcome, repositories });
});

test.each([true, false])("a repository that changed is followed, archived: %s", (archived) => {
  expect(toFollowRepository(payload({ repository: { ...repository, archived } }))).toEqual({
    kind: "follow-repository",
    repository: { ...shop, standing: archived ? "archived" : "present" },
  });
});
