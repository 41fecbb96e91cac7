import { expect, test } from "@jest/globals";
import type { CheckRun, Repository } from "../../sandbox/entities.ts";
import { alphabets, randomText } from "../../src/formats/sample.ts";
import { localFingerprint } from "../../src/incident/local-fingerprint.ts";
import { Secret } from "../../src/incident/secret.ts";
import type { Journey } from "../support/journey.ts";
import { envWith, expectBlocked, expectPassed, newKey, onlyIssue, ownRepository } from "../support/scene.ts";
import { shareJourney } from "../support/share-journey.ts";

const { journey: world, except } = shareJourney();

const PATH = ".github/rekey.yml";

/** Pushes files to a branch; gives the check. */
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

function withPolicy(journey: Journey, text: string): Promise<Repository> {
  return ownRepository(journey, { files: { [PATH]: text } });
}

/** Named like a secret, and of no known format. */
function aPassword(): string {
  return `q7R${randomText(20, alphabets.alphanumeric)}x4Z`;
}

/** The fingerprint that a warning tells. */
function fingerprintIn({ annotations }: CheckRun): string {
  return /fingerprint (?<name>[0-9a-f]{64})/u.exec(JSON.stringify(annotations[0]))?.groups?.name ?? "";
}

const WARN_IN_TESTS = "paths:\n  levels:\n    - { paths: [test/], level: warn }\n";

test("a warning is shown with its place and blocks nobody", async () => {
  const journey = world();
  const repository = await withPolicy(journey, WARN_IN_TESTS);
  const run = await push(journey, repository, { "test/a.env": envWith(except(newKey(journey))) });
  expectPassed(run);
  expect(run.title).toBe("No leaked keys in 1 commit, 1 warning");
  expect(run.summary).toContain("1 warning. It does not block.");
  expect(run.summary).toMatch(/- `test\/a\.env`, line 2, in commit \w{7}: Hugging Face user access token/u);
  expect(run.annotations).toMatchObject([
    { annotation_level: "warning", path: "test/a.env", start_line: 2, end_line: 2 },
  ]);
  expect(run.annotations[0]?.message).toMatch(
    /^This does not block\. If it is a real key, .*If it is none, list the fingerprint/u,
  );
  expect(journey.issues(repository)).toEqual([]);
});

test("a rule that is off finds nothing, and the other rules go on", async () => {
  const journey = world();
  const repository = await withPolicy(journey, "rules: { huggingface: off }\n");
  const quiet = await push(journey, repository, { "a.env": envWith(except(newKey(journey))) });
  expectPassed(quiet);
  expect(quiet.title).toBe("No leaked keys in 1 commit");
  expect(quiet.summary).toContain("Turned off by the policy: huggingface.");
});

test("a key that warns in a test and blocks elsewhere blocks, with both places, whatever comes first", async () => {
  const journey = world();
  const repository = await withPolicy(journey, WARN_IN_TESTS);
  // At first, `late` is only a warning, and its check is green.
  const [both, late, early] = [newKey(journey), except(newKey(journey)), newKey(journey)];
  const one = await push(journey, repository, { "test/a.env": envWith(both), "b.env": envWith(both) });
  expectBlocked(one);
  expect(one.summary).toContain("`test/a.env`");
  expect(one.summary).not.toContain("### Warnings");
  const warned = await push(journey, repository, { "test/c.env": envWith(late) }, "late");
  expectPassed(warned);
  expectBlocked(await push(journey, repository, { "d.env": envWith(late) }, "other"));
  expect(warned).toMatchObject({ conclusion: "action_required" });
  expectBlocked(await push(journey, repository, { "e.env": envWith(early) }, "early"));
  expectBlocked(await push(journey, repository, { "test/f.env": envWith(early) }, "follow"));
  expect(journey.issues(repository)).toHaveLength(3);
});

test("a mass of guesses pushes no key of a provider out of what is kept", async () => {
  const journey = world();
  const repository = await withPolicy(journey, WARN_IN_TESTS);
  const key = except(newKey(journey));
  const guesses = Array.from({ length: 210 }, (_none, at) => `DB_${at}_PASSWORD=${randomText(24)}\n`);
  const files = { "a.env": guesses.join(""), "test/b.env": envWith(key) };
  const warned = await push(journey, repository, files, "many");
  expectPassed(warned);
  expect(warned.title).toContain("200 warnings");
  expectBlocked(await push(journey, repository, { "d.env": envWith(key) }, "other"));
  expect(warned).toMatchObject({ conclusion: "action_required" });
});

test("a comment silences the warning about a guess, also one of an earlier commit", async () => {
  const journey = world();
  const repository = await ownRepository(journey);
  const password = except(aPassword());
  expect((await push(journey, repository, { "a.env": `DB_PASSWORD=${password}\n` })).title).toContain(
    "1 warning",
  );
  const silent = await push(journey, repository, {
    "a.env": `PORT=3000\nDB_PASSWORD=${password} # rekey:allow\n`,
  });
  expectPassed(silent);
  expect(silent.title).toBe("No leaked keys in 1 commit");
  const above = await push(journey, repository, {
    "b.env": `# rekey:allow a sample\nDB_PASSWORD=${except(aPassword())}\n`,
  });
  expect(above.summary).not.toContain("### Warnings");
});

test("a comment silences no provider's key, also where the policy lets it only warn, now and later", async () => {
  const journey = world();
  const repository = await withPolicy(journey, "rules: { huggingface: warn }\n");
  const key = except(newKey(journey));
  await push(journey, repository, { "a.env": envWith(key) });
  const marked = await push(journey, repository, { "a.env": `PORT=3000\nHF_TOKEN=${key} # rekey:allow\n` });
  expectPassed(marked);
  expect(marked.summary).toContain("### Warnings");
  expect(marked.title).toContain("warning");
});

test("a comment silences no finding that blocks, and the annotation says who decides", async () => {
  const journey = world();
  const repository = await ownRepository(journey);
  const run = await push(journey, repository, { "a.env": `HF_TOKEN=${newKey(journey)} # rekey:allow\n` });
  expectBlocked(run);
  onlyIssue(journey, repository);
  const messages = JSON.stringify(run.annotations);
  expect(messages).toContain(
    "The comment rekey:allow silences nothing that blocks, and no key of a provider.",
  );
  expect(messages).toContain("/rekey dismiss");
});

test("an allowed key is not reported, by either of its fingerprints, and the check says that there is one", async () => {
  const journey = world();
  const warning = except(newKey(journey));
  const known = except(newKey(journey));
  const local = await localFingerprint("huggingface", new Secret(known));
  const until = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
  const entry = (name: string) => `  - fingerprint: ${name}\n    reason: a sample\n    until: ${until}\n`;
  const repository = await withPolicy(journey, "rules: { huggingface: warn }\n");
  const name = fingerprintIn(await push(journey, repository, { "a.env": envWith(warning) }));
  expect(name).toHaveLength(64);
  const files = { [PATH]: `allow:\n${entry(name)}${entry(local)}` };
  await journey.sandbox.commitFiles(repository, { branch: "main", pusher: journey.mia, files });
  await journey.settle();
  const run = await push(journey, repository, { "b.env": envWith(warning), "c.env": envWith(known) }, "next");
  expectPassed(run);
  expect(run.summary).toContain("2 findings are allowed by the policy file and not reported.");
  expect(journey.issues(repository)).toEqual([]);
});

test("an entry that has ended lets nothing pass, and the check says so", async () => {
  const journey = world();
  const key = newKey(journey);
  const local = await localFingerprint("huggingface", new Secret(key));
  const repository = await withPolicy(
    journey,
    `allow:\n  - fingerprint: ${local}\n    reason: a sample\n    until: 2020-01-31\n`,
  );
  const run = await push(journey, repository, { "a.env": envWith(key) });
  expectBlocked(run);
  expect(run.summary).toContain(
    "ended on 2020-01-31 and counts no more. Please take it out, or decide anew.",
  );
});

test("a pull request that passed by an entry waits for the rotation when the entry has ended", async () => {
  const journey = world();
  const { sandbox, mia, wes } = journey;
  const key = except(newKey(journey));
  const local = await localFingerprint("huggingface", new Secret(key));
  const entry = (until: string) =>
    `allow: [{ fingerprint: "${local}", reason: a sample, until: ${until} }]\n`;
  const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
  const repository = await withPolicy(journey, entry(tomorrow));
  const run = await push(journey, repository, { "a.env": envWith(key) });
  await sandbox.openPullRequest(repository, { author: wes, head: "feature" });
  await journey.settle();
  expectPassed(run);
  const files = { [PATH]: entry("2020-01-31") };
  await sandbox.commitFiles(repository, { branch: "main", pusher: mia, files });
  await journey.sweep();
  expect(run).toMatchObject({ conclusion: "action_required" });
  const scans = run.history.length;
  await journey.sweep();
  expect(run.history).toHaveLength(scans);
});

test("no entry and no level closes an incident: a key that is known to have leaked blocks until it is decided", async () => {
  const journey = world();
  const key = newKey(journey);
  const repository = await ownRepository(journey);
  const run = await push(journey, repository, { "a.env": envWith(key) });
  expectBlocked(run);
  const local = await localFingerprint("huggingface", new Secret(key));
  const until = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
  const files = { [PATH]: `allow: [{ fingerprint: "${local}", reason: a sample, until: ${until} }]\n` };
  await journey.sandbox.commitFiles(repository, { branch: "main", pusher: journey.mia, files });
  await journey.settle();
  expectBlocked(await push(journey, repository, { "b.env": envWith(key) }, "other"));
  const off = { [PATH]: "rules: { huggingface: off }\n" };
  await journey.sandbox.commitFiles(repository, { branch: "main", pusher: journey.mia, files: off });
  await journey.settle();
  expectBlocked(await push(journey, repository, { "c.env": envWith(key) }, "third"));
  expectBlocked(await push(journey, repository, { "d.txt": "nothing" }, `fix-${key}`));
  expect(onlyIssue(journey, repository)).toMatchObject({ state: "open" });
});
