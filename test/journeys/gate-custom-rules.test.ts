import { expect, test } from "@jest/globals";
import type { CheckRun, Repository } from "../../sandbox/entities.ts";
import { randomText } from "../../src/formats/sample.ts";
import type { Journey } from "../support/journey.ts";
import {
  envWith,
  expectBlocked,
  expectPassed,
  newKey,
  onlyIssue,
  ownRepository,
  rotate,
} from "../support/scene.ts";
import { shareJourney } from "../support/share-journey.ts";

const { journey: world, except } = shareJourney();

const PATH = ".github/rekey.yml";

/** A new key of a kind that no provider knows, remembered by the leak watch. */
function shopKey(journey: Journey): string {
  return journey.plant(`shop_${randomText(24, "abcdefghijkmnpqrstuvwxyz23456789")}`);
}

const SAMPLE = `shop_${"0123456789ab".repeat(2)}`;

const POLICY = `
customRules:
  - id: shop-token
    name: shop token
    severity: critical
    regex: '\\bshop_[a-z0-9]{24}\\b'
    keywords: [shop_]
    match: ["TOKEN=${SAMPLE}"]
`;

const TOML = `
[extend]
useDefault = true
[[rules]]
id = "shop-token"
description = "Shop token"
regex = '''\\bshop_[a-z0-9]{24}\\b'''
keywords = ["shop_"]
[[rules]]
id = "names"
path = '''id_rsa'''
`;

async function push(
  journey: Journey,
  repository: Repository,
  files: Readonly<Record<string, string>>,
  branch = "feature",
): Promise<CheckRun> {
  const head = await journey.sandbox.commitFiles(repository, { branch, pusher: journey.wes, files });
  await journey.settle();
  return journey.check(head, repository);
}

test("a key that a team's own rule finds has an incident and an issue, and is rotated like any other", async () => {
  const journey = world();
  const repository = await ownRepository(journey, { files: { [PATH]: POLICY } });
  const run = await push(journey, repository, { "a.env": `SHOP_TOKEN=${shopKey(journey)}\n` });
  expectBlocked(run);
  expect(run.summary).toMatch(/### Custom shop token `shop_\w*…` \(critical\)/u);
  const issue = onlyIssue(journey, repository);
  expect(issue.title).toMatch(/^Critical: leaked custom shop token shop_/u);
  expect(issue.labels.map(({ name }) => name)).toContain("rekey:custom");
  // The rule goes; what it found is still called by its name.
  const files = { [PATH]: "{}\n" };
  await journey.sandbox.commitFiles(repository, { branch: "main", pusher: journey.mia, files });
  await journey.settle();
  await rotate(journey, issue);
  expect(run).toMatchObject({ conclusion: "success", title: "1 leaked key resolved, none open" });
  expect(run.summary).toContain("Custom shop token");
});

test("the samples of a rule are no keys, in the policy file", async () => {
  const journey = world();
  const repository = await ownRepository(journey, { files: { [PATH]: POLICY } });
  expectPassed(await push(journey, repository, { [PATH]: POLICY.replace("TOKEN=", "NAME=") }));
  expect(journey.issues(repository)).toEqual([]);
});

test("a rule may warn, by its own level or by that of the policy, and a comment silences it", async () => {
  const journey = world();
  const policy = `${POLICY}rules: { shop-token: warn }\n`;
  const repository = await ownRepository(journey, { files: { [PATH]: policy } });
  const key = except(shopKey(journey));
  const run = await push(journey, repository, { "a.env": `SHOP_TOKEN=${key}\n` });
  expectPassed(run);
  expect(run.title).toBe("No leaked keys in 1 commit, 1 warning");
  expect(run.annotations[0]?.title).toMatch(/^Possibly leaked: custom shop token shop_/u);
  const silent = await push(
    journey,
    repository,
    {
      "b.env": `SHOP_TOKEN=${except(shopKey(journey))} # rekey:allow made up\n`,
    },
    "other",
  );
  expect(silent.title).toBe("No leaked keys in 1 commit");
});

test("a rule that cannot be used is said with its name, and the policy as a whole does not count", async () => {
  const journey = world();
  const broken = POLICY.replace("{24}", "{24}(?=x)");
  const repository = await ownRepository(journey, { files: { [PATH]: broken } });
  const run = await push(journey, repository, { "a.txt": "hello\n" });
  expectPassed(run);
  expect(run.summary).toContain("of the rule shop-token is not a regular expression that RE2 knows");
});

test("rules of a gitleaks file on the default branch hold, and what of it cannot be used is said", async () => {
  const journey = world();
  const files = { [PATH]: "importRules: [.gitleaks.toml]\n", ".gitleaks.toml": TOML };
  const repository = await ownRepository(journey, { files });
  const run = await push(journey, repository, { "a.env": `SHOP_TOKEN=${shopKey(journey)}\n` });
  expectBlocked(run);
  expect(run.summary).toContain("Custom Shop token");
  expect(run.summary).toContain("rule names: has no regex and is not used");
});

test("an imported file that is not there is said, and the policy as a whole does not count", async () => {
  const journey = world();
  const policy = "importRules: [.gitleaks.toml]\npaths: { ignore: [fixtures/] }\n";
  const repository = await ownRepository(journey, { files: { [PATH]: policy } });
  const run = await push(journey, repository, { "fixtures/a.txt": "hello\n" });
  expectPassed(run);
  expect(run.summary).toContain("counts as absent until it is mended");
  expect(run.summary).toContain("importRules: .gitleaks.toml: this file is not there");
  expect(run.summary).not.toContain("ignored by policy");
});

test("a key in the name of a file is found by a team's rule, and never shown", async () => {
  const journey = world();
  const repository = await ownRepository(journey, { files: { [PATH]: POLICY } });
  expectBlocked(await push(journey, repository, { [`backup-${shopKey(journey)}.txt`]: "hello\n" }));
});

test("a rule that blocks is hidden by none that does less: neither another of the team nor one of Rekey's", async () => {
  const journey = world();
  const mild = POLICY.replace("id: shop-token", "id: any-token\n    level: warn");
  const policy = `${mild}${POLICY.replace("customRules:\n", "")}
  - id: hugs
    regex: '\\bhf_[A-Za-z]{34}\\b'
    keywords: [hf_]
    match: ["hf_${"aBcDeFgHiJkLmNoPq".repeat(2)}"]
rules: { huggingface: off }
`;
  const repository = await ownRepository(journey, { files: { [PATH]: policy } });
  expectBlocked(await push(journey, repository, { "a.env": `SHOP_TOKEN=${shopKey(journey)}\n` }, "a"));
  expectBlocked(await push(journey, repository, { "b.env": envWith(newKey(journey)) }, "b"));
});
