import { existsSync, writeFileSync } from "node:fs";
import { rename } from "node:fs/promises";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { Ajv } from "ajv";
import ajvFormats from "ajv-formats";
import { formats } from "../../../src/cli/report/report.ts";
import { fingerprint, fingerprintKey } from "../../../src/incident/fingerprint.ts";
import { Secret } from "../../../src/incident/secret.ts";
import { aKey, jsonLines, World } from "../world.ts";
import { readSarifSchema } from "./sarif-schema.ts";

let world: World;

beforeEach(async () => {
  world = await World.withRepository();
});

afterEach(() => world.remove());

interface Sarif {
  readonly runs: readonly [
    {
      readonly results: readonly {
        readonly level: string;
        readonly message: { readonly text: string };
        readonly partialFingerprints: Readonly<Record<string, string>>;
        readonly locations: readonly [
          { readonly physicalLocation: { readonly artifactLocation: { readonly uri: string } } },
        ];
      }[];
      readonly invocations: readonly [{ readonly executionSuccessful: boolean }];
    },
  ];
}

async function sarif(args: readonly string[] = []): Promise<Sarif> {
  const { stdout } = await world.rekey(["scan", "--format", "sarif", ...args]);
  const log: Sarif = JSON.parse(stdout);
  const ajv = new Ajv({ allErrors: true, strict: false, unicodeRegExp: false });
  ajvFormats.default(ajv);
  expect({ isValid: ajv.validate(readSarifSchema(), log), errors: ajv.errors }).toEqual({
    isValid: true,
    errors: null,
  });
  return log;
}

test("JSON lines tell everything but the key", async () => {
  const key = aKey();
  await world.write("a.env", `\nHF_TOKEN=${key}\n`);
  const { code, stdout, stderr } = await world.rekey(["scan", "--format", "jsonl"]);
  expect(jsonLines(stdout)).toEqual([
    {
      rule: "huggingface-user-token",
      provider: "huggingface",
      path: "a.env",
      startLine: 2,
      startColumn: 10,
      endLine: 2,
      endColumn: 10 + key.length,
      confidence: "high",
      severity: "critical",
      level: "block",
      mask: `${key.slice(0, 8)}…`,
      fingerprint: expect.stringMatching(/^local:[0-9a-f]{32}$/),
      variable: "HF_TOKEN",
    },
  ]);
  expect(code).toBe(1);
  expect(stderr).toContain("Found 1 key. Scanned: 1 file, ");
});

test("the fingerprint is the app's where its key is known, and the same each time where it is not", async () => {
  const key = aKey();
  await world.write("a.env", key);
  const fingerprints = async (env: Readonly<Record<string, string>>): Promise<unknown> => {
    const { stdout } = await world.rekey(["scan", "--format", "jsonl"], { env });
    return jsonLines(stdout).map((one) => one.fingerprint);
  };
  const bytes = Buffer.alloc(32, 7);
  const expected = fingerprint(fingerprintKey(bytes), "huggingface", new Secret(key));
  for (const text of [bytes.toString("hex"), bytes.toString("base64")])
    expect(await fingerprints({ REKEY_FINGERPRINT_KEY: text })).toEqual([expected]);
  expect(await fingerprints({})).toEqual(await fingerprints({}));
  expect(await world.rekey(["scan"], { env: { REKEY_FINGERPRINT_KEY: "short" } })).toMatchObject({
    code: 2,
    stdout: "",
  });
});

test("a fingerprint that the policy allows is not reported, and that is said", async () => {
  await world.write("a.env", aKey());
  const [found] = jsonLines((await world.rekey(["scan", "--format", "jsonl"])).stdout);
  const until = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
  const entry = `  - fingerprint: "${String(found?.fingerprint)}"\n    reason: dead since May\n    until: "${until}"\n`;
  await world.write(".github/rekey.yml", `allow:\n${entry}`);
  const { code, stdout } = await world.rekey(["scan"]);
  expect(stdout).toContain("Allowed by the policy or a comment: 1.");
  expect(code).toBe(0);
});

(existsSync("/dev/full") ? test : test.skip)("a full disk is no fault of the scan, and is said", async () => {
  await world.write("a.env", aKey());
  const { code, stderr } = await world.rekey(["scan", "--output", "/dev/full"]);
  expect({ code, stderr }).toEqual({ code: 2, stderr: "/dev/full cannot be written: no space is left.\n" });
});

test("warnings end with 1 unless only blocking keys shall", async () => {
  await world.write("a.env", aKey());
  await world.write(".github/rekey.yml", "rules:\n  huggingface: warn\n");
  const { code, stdout } = await world.rekey(["scan"]);
  expect(stdout).toContain("a.env:1:1  warning  ");
  expect(stdout).toContain("Found 1 warning.");
  expect(code).toBe(1);
  expect((await world.rekey(["scan", "--fail-on", "block"])).code).toBe(0);
  expect((await sarif()).runs[0].results[0]?.level).toBe("warning");
});

test("JSON is one document with what was read and what was not", async () => {
  await world.write("a.env", aKey());
  await world.write("ignored.txt", aKey());
  await world.write(".github/rekey.yml", "paths: { ignore: [ignored.txt] }\n");
  const { stdout } = await world.rekey(["scan", "--format", "json", "--output", "out.json"]);
  expect(stdout).toBe("");
  const document = JSON.parse(await world.git("show", `:${await stage("out.json")}`));
  expect(document).toEqual({
    version: "0.1.0",
    findings: [expect.objectContaining({ path: "a.env" })],
    coverage: {
      files: 2,
      bytes: expect.any(Number),
      skipped: [{ reason: "ignored by policy", count: 1, paths: ["ignored.txt"] }],
      unread: [],
      allowed: 0,
      off: [],
    },
  });
});

test("what the policy turns off is named wherever there is a summary", async () => {
  await world.write("a.env", aKey());
  const levels = [
    "{ paths: [test/], level: off }",
    "{ paths: [a.env, b.env], level: off, rules: [slack, slcak] }",
  ];
  await world.write(
    ".github/rekey.yml",
    `rules: { huggingface: off, generic: warn }\npaths: { levels: [${levels.join(", ")}] }\n`,
  );
  const sentence = "Turned off by the policy: huggingface; everything in test/; slack in a.env, b.env.";
  expect((await world.rekey(["scan"])).stdout).toContain(`${sentence}\n`);
  expect((await world.rekey(["scan", "--format", "jsonl"])).stderr).toContain(`${sentence}\n`);
  expect(JSON.parse((await world.rekey(["scan", "--format", "json"])).stdout).coverage.off).toEqual([
    { rules: ["huggingface"] },
    { paths: ["test/"] },
    { paths: ["a.env", "b.env"], rules: ["slack"] },
  ]);
  expect(JSON.stringify((await sarif()).runs[0].invocations)).toContain(sentence);
});

async function stage(name: string): Promise<string> {
  await world.git("add", name);
  return name;
}

test("SARIF fits its schema, with and without findings and commits", async () => {
  expect((await sarif()).runs[0].results).toEqual([]);
  await world.write("a dir/ü%#?.env", aKey());
  await world.commit(`message ${aKey()}`);
  const [run] = (await sarif()).runs;
  expect(run.results[0]?.locations[0].physicalLocation.artifactLocation.uri).toBe(
    "a%20dir/%C3%BC%25%23%3F.env",
  );
  expect(run.results[0]?.partialFingerprints["rekeyFingerprint/v1"]).toMatch(/^local:/);
  expect((await sarif(["--history"])).runs[0].results).toHaveLength(2);
  expect((await sarif(["--git", "HEAD"])).runs[0].invocations[0].executionSuccessful).toBe(true);
});

test("SARIF has a line for a key in a name, too: code scanning wants one", async () => {
  await world.write(`${aKey()}.txt`, "nothing");
  const [run] = (await sarif()).runs;
  expect(run.results[0]?.locations[0].physicalLocation).toMatchObject({
    region: { startLine: 1, endLine: 1 },
  });
});

test("SARIF says in words what a place in a file does not: the commit, the tag, a name", async () => {
  await world.write("a.env", aKey());
  const commit = await world.commit(`message ${aKey()}`);
  await world.git("mv", "a.env", `${aKey()}.env`);
  await world.git("tag", "-a", "-m", `with ${aKey()}`, "v1");
  const places = async (...args: readonly string[]): Promise<readonly unknown[]> => {
    const { results } = (await sarif(args)).runs[0];
    return results.map(({ message }) => / was found(?<where>.*?)\. [A-Z]/u.exec(message.text)?.groups?.where);
  };
  const inCommit = ` in commit ${commit.slice(0, 7)}`;
  expect([...(await places("--history"))].sort()).toEqual([
    inCommit,
    `${inCommit} in its text`,
    " in tag v1 in its text",
  ]);
  expect(await places()).toEqual(expect.arrayContaining([" in the name of this file", ""]));
});

test("SARIF knows a file from the root of the work tree, wherever the scan begins", async () => {
  await world.write("sub/a.env", aKey());
  const { stdout } = await world.rekey(["scan", "--format", "sarif"], { inside: "sub" });
  const log: Sarif = JSON.parse(stdout);
  expect(log.runs[0].results[0]?.locations[0].physicalLocation.artifactLocation.uri).toBe("sub/a.env");
});

test("no output of any kind holds a key, wherever it stands", async () => {
  const [inside, named, told] = [aKey(), aKey(), aKey("github")];
  await world.write(`dir/${named}.txt`, "clean\n");
  await world.write(`${inside}.env`, `${inside}=${inside}\n`);
  const first = await world.commit(`Use ${told}`);
  await world.write(".github/rekey.yml", "paths: { ignore: [dir/**] }\n");
  const modes = [["."], ["--staged"], ["--git", first], ["--history"], ["--diff", "-"]];
  const input = await world.git("show", first);
  await rename(world.path(`${inside}.env`), world.path(`again-${inside}.env`));
  await world.git("add", "--all");
  const runs = [
    ...modes.map((mode) => ({ mode, format: "text" })),
    ...formats.map((format) => ({ mode: ["--git", first], format })),
  ];
  for (const { mode, format } of runs) {
    const { stdout, stderr, code } = await world.rekey(["scan", ...mode, "--format", format], { input });
    expect({ mode, format, code }).toEqual({ mode, format, code: 1 });
    for (const key of [inside, named, told])
      expect(`${stdout}${stderr}`.includes(key.slice(9)) ? { mode, format } : undefined).toBeUndefined();
  }
}, 60_000);

test("names of files can neither command a runner nor steer a terminal", async () => {
  const names = [
    "line\nbreak.env",
    "::error::boo.env",
    "##[add-mask]a.env",
    'quo"te,a:b%0A.env',
    "esc\u001b[31m.env",
    "bidi\u202e.env",
    "c1\u009b31m.env",
  ];
  for (const name of names) await world.write(name, aKey());
  writeFileSync(Buffer.concat([Buffer.from(world.path("bytes-")), Buffer.from([0xff, 0xfe])]), aKey());
  for (const format of formats) {
    const { code, stdout } = await world.rekey(["scan", "--format", format]);
    expect({ format, code }).toEqual({ format, code: 1 });
    const commands = stdout.split("\n").filter((line) => /^\s*::|##\[/u.test(line));
    expect(commands.filter((line) => !/^::error file=[^:]+::[^:]+https:[^:]+$/u.test(line))).toEqual([]);
    expect(commands).toHaveLength(format === "github" ? names.length + 1 : 0);
    expect(/[^\P{C}\n]/u.exec(stdout)).toBeNull();
  }
  const { stdout } = await world.rekey(["scan", "--format", "jsonl"]);
  const paths = jsonLines(stdout).map(({ path }) => path);
  expect(new Set(paths)).toEqual(new Set([...names, "bytes-\u{fffd}\u{fffd}"]));
  await sarif();
});
