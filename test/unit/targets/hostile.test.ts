import { expect, test } from "@jest/globals";
import { readersOf } from "../../../src/targets/readers.ts";
import { entriesOf, parsedYaml, textsIn } from "../../../src/targets/yaml-tree.ts";
import { costOf } from "../../support/cost.ts";
import { found, lines, secret, surveyOf } from "./tree.ts";

const names = ["HF_TOKEN", "HF_API_KEY"];

/** Nine lists of nine references to the one before: a billion of words. */
const bomb = lines(
  "a: &a [HF_TOKEN]",
  ...[..."bcdefghij"].map((letter, index) => {
    const before = "abcdefghi"[index] ?? "a";
    return `${letter}: &${letter} [${Array.from({ length: 9 }, () => `*${before}`).join(", ")}]`;
  }),
);

test("files that multiply, nest or never end cost little and tell nothing wrong", () => {
  const deep = `services: ${"[".repeat(60_000)}`;
  const nested = `services: {web: ${"{a: ".repeat(5_000)}HF_TOKEN${"}".repeat(5_000)}}`;
  const tree = {
    "docker-compose.yml": bomb,
    "a/docker-compose.yml": deep,
    "b/docker-compose.yml": nested,
    ".github/workflows/bomb.yml": `${bomb}jobs: *j\n`,
    "k8s/a.yaml": "kind: Secret\nmetadata:\n  name: a\n---\n".repeat(5_000),
    "k8s/b.yaml": lines(
      "kind: Deployment",
      ..."x"
        .repeat(3_000)
        .split("")
        .map(() => "- name: HF_TOKEN"),
    ),
    "infra/a.tf": 'variable "hf_token" {\n'.repeat(8_000),
    "render.yaml": deep,
    "fly.toml": `app = "${"a".repeat(200_000)}"`,
  };
  let targets: unknown;
  expect(
    costOf(() => {
      targets = found(tree, names);
    }),
  ).toBeLessThan(4_000);
  expect(JSON.stringify(targets).length).toBeLessThan(10_000);
});

test("a YAML bomb is not read, and a deep tree is walked so far", () => {
  expect(textsIn(parsedYaml(bomb)).length).toBeLessThanOrEqual(20_001);
  expect(parsedYaml("a: ".repeat(100_000))).toBeUndefined();
  expect(parsedYaml(`a: ${"b".repeat(200_000)}`)).toBeUndefined();
  const deep = Array.from({ length: 80 }).reduce<unknown>((below) => ({ a: below }), "end");
  expect(textsIn(deep)).not.toContain("end");
  expect(entriesOf("text")).toEqual([]);
});

test("names of apps, services and files come through only as names", () => {
  const evil = "$(reboot)`x`";
  const tree = {
    "docker-compose.yml": `services:\n  "${evil}":\n    environment: [HF_TOKEN]\n`,
    "fly.toml": `app = "${evil}"`,
    "wrangler.toml": `name = "${evil}"`,
    "doppler.yaml": `setup: {project: "${evil}"}`,
    "render.yaml": `services: [{name: "${evil}", envVars: [{key: HF_TOKEN}]}]`,
    "k8s/a.yaml": lines("kind: Secret", "metadata:", `  name: ${evil}`, "data:", "  HF_TOKEN: x"),
    "serverless.yml": lines("provider:", "  environment:", `    HF_TOKEN: $\{ssm:${evil}}`),
    ".github/workflows/a.yml": `jobs: [*unknown, {environment: '${evil}', x: '${secret("HF_TOKEN")}'}]`,
    "x/$(reboot).service": "[Service]\nEnvironment=HF_TOKEN=x\n",
  };
  const targets = found(tree, names).map(({ foundIn, ...target }) => target);
  expect(JSON.stringify(targets)).not.toMatch(/reboot|`x`/u);
});

test("keys of objects that every program has are no names", () => {
  const tree = {
    "docker-compose.yml":
      "services:\n  __proto__: {env_file: .env}\n  constructor: {environment: [HF_TOKEN]}\n",
  };
  expect(found(tree, names)).toEqual([
    expect.objectContaining({ app: expect.stringContaining("constructor"), variables: ["HF_TOKEN"] }),
  ]);
});

test("endless lines of code are looked at so far", () => {
  const line = `x = ${"os.environ.get(".repeat(100_000)} os.environ["HF_TOKEN"]`;
  const survey = surveyOf({ "a.py": line }, names);
  expect(costOf(() => readersOf(survey, names))).toBeLessThan(500);
});
