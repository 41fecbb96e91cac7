import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { readEnvironment } from "../../../src/cli/environment.ts";
import { Fingerprinter } from "../../../src/cli/findings/fingerprinter.ts";
import { randomText } from "../../../src/formats/sample.ts";
import { fingerprint, fingerprintKey } from "../../../src/incident/fingerprint.ts";
import { localFingerprint } from "../../../src/incident/local-fingerprint.ts";
import { Secret } from "../../../src/incident/secret.ts";
import { aKey, jsonLines, World } from "../world.ts";

let world: World;

beforeEach(async () => {
  world = await World.create();
});

afterEach(() => world.remove());

/** Where each slow hash ends with an error, whoever asks for none does not see it. */
const withoutSlowHash = {
  NODE_OPTIONS:
    "--import=data:text/javascript,import{syncBuiltinESMExports}from'node:module';process.getBuiltinModule('node:crypto').scrypt=()=>{throw%20new%20Error()};syncBuiltinESMExports()",
};

const withKey = { REKEY_FINGERPRINT_KEY: Buffer.alloc(32, 7).toString("hex") };

/** A password is what somebody could guess, and so has a slow fingerprint. */
function aPassword(): string {
  const kinds = ["bcdfghjkmnpqrstvwxz", "BCDFGHJKMNPQRSTVWXZ", "23456789"];
  const threes = Array.from({ length: 6 }, () => kinds.map((kind) => randomText(1, kind)).join(""));
  return `password: ${threes.join("")}\n`;
}

test("only what tells fingerprints takes the time for those of passwords", async () => {
  await world.write("a.yml", aPassword());
  const codeOf = async (format: string, env: Readonly<Record<string, string>> = {}) =>
    (await world.rekey(["scan", "--format", format], { env: { ...withoutSlowHash, ...env } })).code;
  expect([await codeOf("text"), await codeOf("github")]).toEqual([1, 1]);
  expect([await codeOf("jsonl"), await codeOf("jsonl", withKey)]).toEqual([2, 1]);
});

/** Says at the end how many threads libuv had, on a machine of eight processors. */
const onEight = {
  NODE_OPTIONS:
    "--import=data:text/javascript,import{readFileSync,readdirSync}from'node:fs';import{syncBuiltinESMExports}from'node:module';process.getBuiltinModule('node:os').availableParallelism=()=>8;syncBuiltinESMExports();const%20all='/proc/self/task/';process.on('exit',()=>console.error('threads:'+readdirSync(all).filter(one=>readFileSync(all+one+'/comm','utf8').startsWith('libuv')).length))",
};

test("slow fingerprints have all processors, unless a person says how many", async () => {
  await world.write("a.yml", aPassword());
  const threadsOf = async (env: Readonly<Record<string, string>>) =>
    (await world.rekey(["scan", "--format", "json"], { env: { ...onEight, ...env } })).stderr.match(
      /threads:\d+/u,
    )?.[0];
  expect(await threadsOf({})).toBe("threads:8");
  expect(await threadsOf({ UV_THREADPOOL_SIZE: "2" })).toBe("threads:2");
});

test.each([
  ["-5", 1],
  ["0", 1],
  ["3", 3],
  ["many", 1],
  ["500", 8],
])("with UV_THREADPOOL_SIZE=%s, %i are made at a time", (UV_THREADPOOL_SIZE, most) => {
  expect(readEnvironment({ UV_THREADPOOL_SIZE }).hashers).toBe(most);
});

test("an entry for a local fingerprint needs them, but not of what is turned off", async () => {
  await world.write("a.yml", aPassword());
  const until = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
  const entry = `allow: [{ fingerprint: "local:${"0".repeat(32)}", reason: none, until: ${until} }]\n`;
  await world.write(".github/rekey.yml", entry);
  expect((await world.rekey(["scan"], { env: withoutSlowHash })).code).toBe(2);
  await world.write(".github/rekey.yml", `${entry}rules: { generic: off }\n`);
  expect((await world.rekey(["scan"], { env: withoutSlowHash })).code).toBe(0);
});

test("what has its fingerprint later is told in its place", async () => {
  for (const number of [1, 3, 5]) await world.write(`${number}.yml`, aPassword());
  for (const number of [2, 4]) await world.write(`${number}.yml`, aKey());
  const { stdout } = await world.rekey(["scan", "--format", "jsonl"]);
  expect(jsonLines(stdout).map(({ path }) => path)).toEqual(["1.yml", "2.yml", "3.yml", "4.yml", "5.yml"]);
});

test("a password has its slow fingerprint once, however often it stands there", async () => {
  const fingerprinter = new Fingerprinter({
    key: undefined,
    areShown: true,
    areLocalAllowed: true,
    atOnce: 1,
  });
  const secret = new Secret("summer-2026");
  const name = fingerprinter.nameOf({ providerId: "generic", secret });
  const [[own, ...others], ...names] = await Promise.all([
    fingerprinter.namesOf({ providerId: "generic", secret }),
    fingerprinter.shownName({ providerId: "generic", secret }, name),
    fingerprinter.shownName({ providerId: "generic", secret: new Secret("summer-2026") }, name),
    // Begun by the three before this one.
    Promise.resolve(fingerprinter.left),
  ]);
  const local = await localFingerprint("generic", secret);
  expect([...others, ...names]).toEqual([local, local, local, 1]);
  // Nobody could take it for a fingerprint that holds tomorrow.
  expect([own, name]).toEqual([expect.stringMatching(/^own:/u), own]);
  expect(fingerprinter.left).toBe(0);
});

test("the app's fingerprint tells a key from others where its key is at hand", async () => {
  const key = fingerprintKey(Buffer.alloc(32, 7));
  const fingerprinter = new Fingerprinter({ key, areShown: true, areLocalAllowed: false, atOnce: 1 });
  const secret = new Secret("summer-2026");
  const name = fingerprint(key, "generic", secret);
  expect(await fingerprinter.namesOf({ providerId: "generic", secret })).toEqual([name]);
  expect(await fingerprinter.shownName({ providerId: "generic", secret }, name)).toBe(name);
});
