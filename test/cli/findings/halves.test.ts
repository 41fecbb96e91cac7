import { afterEach, expect, test } from "@jest/globals";
import { alphabets, randomText } from "../../../src/formats/sample.ts";
import { aKey, jsonLines, World } from "../world.ts";

const worlds: World[] = [];

afterEach(async () => {
  await Promise.all(worlds.splice(0).map((world) => world.remove()));
});

async function aWorld(make: () => Promise<World>): Promise<World> {
  const world = await make();
  worlds.push(world);
  return world;
}

const newId = () => `AKIA${randomText(16, alphabets.base32)}`;
const secretFile = () => `AWS_SECRET_ACCESS_KEY=${randomText(40, alphabets.alphanumeric)}\n`;

/** What a scan tells: rule, id and path of each finding. */
async function told(world: World, ...args: readonly string[]): Promise<readonly unknown[]> {
  const { stdout } = await world.rekey(["scan", "--format", "jsonl", ...args]);
  return jsonLines(stdout).map(({ rule, keyId, path }) => [rule, keyId, path]);
}

test("an id and its secret in two files are one finding, told at the end", async () => {
  const world = await aWorld(World.create);
  const id = newId();
  await world.write("a.env", secretFile());
  await world.write("b.env", `AWS_ACCESS_KEY_ID=${id}\n`);
  await world.write("c.env", `HF_TOKEN=${aKey()}\n`);
  expect(await told(world)).toEqual([
    ["huggingface-user-token", undefined, "c.env"],
    ["aws-secret-access-key", id, "a.env"],
  ]);
});

test("an id that shall block does so beside a secret whose rule is off", async () => {
  const world = await aWorld(World.create);
  await world.write(
    ".github/rekey.yml",
    "rules: { aws-access-key: off, aws-secret-access-key: off, aws-access-key-id: block }\n",
  );
  const id = newId();
  await world.write("a.env", `AWS_ACCESS_KEY_ID=${id}\n${secretFile()}`);
  expect(await told(world)).toEqual([["aws-access-key", id, "a.env"]]);
});

test("with two ids, both are told and the secret has none", async () => {
  const world = await aWorld(World.create);
  const [one, other] = [newId(), newId()];
  await world.write("a.env", secretFile());
  await world.write("b.env", `AWS_ACCESS_KEY_ID=${one}\n`);
  await world.write("c.env", `AWS_ACCESS_KEY_ID=${other}\n`);
  expect(await told(world)).toEqual([
    ["aws-secret-access-key", undefined, "a.env"],
    ["aws-access-key-id", one, "b.env"],
    ["aws-access-key-id", other, "c.env"],
  ]);
});

test("in a history the halves of one commit belong together before those of others", async () => {
  const world = await aWorld(World.withRepository);
  const ids = [newId(), newId()];
  for (const [index, id] of ids.entries()) {
    await world.write(`${index}/secret.env`, secretFile());
    await world.write(`${index}/id.env`, `AWS_ACCESS_KEY_ID=${id}\n`);
    await world.git("add", ".");
    await world.git("commit", "-q", "-m", "more");
  }
  const expected = ids.map((id, index) => ["aws-secret-access-key", id, `${index}/secret.env`]);
  // The newest commit is told first.
  expect(await told(world, "--history")).toEqual(expected.reverse());
});

test("an id alone is a warning that says what to look for", async () => {
  const world = await aWorld(World.create);
  await world.write("a.env", `AWS_ACCESS_KEY_ID=${newId()}\n`);
  const { code, stdout } = await world.rekey(["scan", "--fail-on", "block"]);
  expect(code).toBe(0);
  expect(stdout).toContain("look for its secret");
});
