import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { randomText } from "../../src/formats/sample.ts";
import { aKey, jsonLines, World } from "./world.ts";

let world: World;

beforeEach(async () => {
  world = await World.withRepository();
});

afterEach(() => world.remove());

function shopKey(): string {
  return `shop_${randomText(24, "abcdefghijkmnpqrstuvwxyz23456789")}`;
}

const RULE = String.raw`
customRules:
  - id: shop-token
    name: shop token
    regex: '\bshop_[a-z0-9]{24}\b'
    keywords: [shop_]
    match: [shop_0123456789ab0123456789ab]
`;

test("a team's own rule finds keys, and not its samples", async () => {
  const key = shopKey();
  await world.write(".github/rekey.yml", RULE);
  await world.write("a.txt", `# 😀\nx = "${key}"\n`);
  const { code, stdout, stderr } = await world.rekey(["scan", "--format", "jsonl"]);
  expect(stderr).not.toContain("Policy:");
  expect(code).toBe(1);
  const lines = stdout
    .trim()
    .split("\n")
    .map((line): unknown => JSON.parse(line));
  expect(lines.filter((line) => JSON.stringify(line).includes("shop-token"))).toMatchObject([
    { rule: "shop-token", provider: "custom", path: "a.txt", startLine: 2, startColumn: 6, endColumn: 35 },
  ]);
  expect(stdout).not.toContain(key);
});

test("a warning says nothing of revoking before somebody knows that it is a key", async () => {
  const levels = "paths: { levels: [{ paths: [test/], level: warn }] }\n";
  await world.write(".github/rekey.yml", `${RULE}${levels}`);
  await world.write("test/a.txt", `${shopKey()}\n${aKey()}\n`);
  await world.write("test/b.txt", `password: ${randomText(30)}\n`);
  await world.write("c.txt", `${shopKey()}\n`);
  const { stdout } = await world.rekey(["scan"]);
  expect(stdout.match(/^ {4}.*it (?:where|at) /gmu)).toEqual([
    "    Revoke it where ",
    "    Unless it is made up: revoke it where ",
    "    Unless it is made up: revoke it at ",
  ]);
  expect(stdout).toContain("  Secret of unknown kind in password\n");
});

test("a rule that blocks is hidden by none that does less: neither another of the team nor one of Rekey's", async () => {
  const mild = RULE.replace("id: shop-token", "id: any-token\n    level: warn");
  const hugs = String.raw`
  - id: hugs
    regex: '\bhf_\w{34}\b'
    keywords: [hf_]
    match: ["hf_${"aBcDeFgHiJkLmNoPq".repeat(2)}"]
rules: { huggingface: off }
`;
  await world.write(".github/rekey.yml", mild + RULE.replace("customRules:\n", "") + hugs);
  await world.write("a.txt", `${shopKey()}\n`);
  await world.write("b.txt", `${aKey()}\n`);
  const { code, stdout } = await world.rekey(["scan", "--format", "jsonl"]);
  expect(code).toBe(1);
  expect(jsonLines(stdout).map(({ rule, level }) => [rule, level])).toEqual([
    ["shop-token", "block"],
    ["hugs", "block"],
  ]);
});

test("rules are imported from the work tree, and what cannot be used is said on the side", async () => {
  await world.write(".github/rekey.yml", "importRules: [.gitleaks.toml]\nrules: { generic: off }\n");
  const toml = `[[rules]]\nid = "shop-token"\nregex = '''shop_[a-z0-9]{24}'''\n[[rules]]\nid = "look"\nregex = "(?=x)"\n`;
  await world.write(".gitleaks.toml", toml);
  await world.write("a.txt", `${shopKey()}\n`);
  const { code, stdout, stderr } = await world.rekey(["scan"]);
  expect(code).toBe(1);
  expect(stdout).toContain("Custom shop-token");
  expect(stderr).toContain("Policy: .gitleaks.toml: rule look: is not used");
});

test("an imported file that is broken or not there stops the scan, and all such files are told", async () => {
  await world.write(".github/rekey.yml", "importRules: [a.toml, gone.toml]\n");
  await world.write("a.toml", "[[rules]]\nid = \n");
  expect(await world.rekey(["scan"])).toMatchObject({
    code: 2,
    stdout: "",
    stderr: `${world.path(".github/rekey.yml")} cannot be used:\n  importRules: a.toml: line 2: this is not valid TOML\n  importRules: gone.toml: this file is not there\n`,
  });
});

test("a rule with the id of a provider stops the scan: what the policy says of it would mean both", async () => {
  await world.write(".github/rekey.yml", RULE.replace("shop-token", "slack"));
  const { code, stderr } = await world.rekey(["scan"]);
  expect(code).toBe(2);
  expect(stderr).toContain(
    "customRules[0].id (line 3): is the id of a provider of Rekey's own; please choose another\n",
  );
});

test("a policy with another ending is told, for it does nothing", async () => {
  await world.write(".github/rekey.yaml", "rules: { generic: off }\n");
  const { code, stderr } = await world.rekey(["scan"]);
  expect(code).toBe(0);
  expect(stderr).toBe("Policy: .github/rekey.yaml is not read: the policy is called .github/rekey.yml.\n");
});

test("a name in the policy that nothing has is said", async () => {
  await world.write(
    ".github/rekey.yml",
    `${RULE}rules: { hugingface: warn, shop-token: warn, custom: warn }\n`,
  );
  const { code, stderr } = await world.rekey(["scan"]);
  expect(code).toBe(0);
  expect(stderr).toBe(
    "Policy: rules: the name hugingface is not known and changes nothing; did you mean huggingface?\n",
  );
});

test("a comment beside a key that blocks is told to do nothing", async () => {
  await world.write("a.txt", `HF_TOKEN=${aKey()} # rekey:allow it is only a test\n`);
  const { code, stdout } = await world.rekey(["scan"]);
  expect(code).toBe(1);
  expect(stdout).toContain("The comment rekey:allow silences nothing that blocks, and no key of a provider");
});
