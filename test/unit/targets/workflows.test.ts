import { expect, test } from "@jest/globals";
import { foundInWords, lines, secret } from "./tree.ts";

const names = ["HF_TOKEN", "HF_API_KEY"];

const reusable = lines(
  "on: {workflow_call: {secrets: {HF_TOKEN: {required: true}}}}",
  "jobs:",
  "  push:",
  "    environment: live",
  "    steps:",
  `      - run: ./push ${secret("HF_TOKEN")}`,
);

test("a reusable workflow is run by the workflows that call it", () => {
  const tree = {
    ".github/workflows/_push.yml": reusable,
    ".github/workflows/nightly.yml": lines(
      "on: [schedule]",
      "jobs: {push: {uses: ./.github/workflows/_push.yml, secrets: inherit}}",
    ),
    ".github/workflows/release.yml": lines(
      "on: {workflow_dispatch: , push: }",
      "jobs: {push: {uses: ./.github/workflows/_push.yml, secrets: inherit}}",
    ),
  };
  expect(foundInWords(tree, names)).toEqual([
    "github-actions live nightly.yml again release.yml: HF_TOKEN at .github/workflows/_push.yml:6",
  ]);
  const alone = { ".github/workflows/_push.yml": reusable };
  expect(foundInWords(alone, names)).toEqual([
    "github-actions live _push.yml again: HF_TOKEN at .github/workflows/_push.yml:6",
  ]);
});

test("secrets that are handed to another repository's workflow are offered, where the key is used", () => {
  const calls = (workflow: string) => ({
    "app.py": 'os.environ["HF_TOKEN"]',
    ".github/workflows/deploy.yml": `on: push\njobs: {deploy: {uses: ${workflow}, secrets: inherit}}\n`,
  });
  expect(foundInWords(calls("acme/ci/.github/workflows/deploy.yml@v1"), names)).toEqual([
    "(github-actions deploy.yml again: HF_TOKEN at .github/workflows/deploy.yml)",
  ]);
  expect(foundInWords(calls("./.github/workflows/other.yml"), names)).toEqual([]);
  expect(foundInWords(calls("acme/ci/.github/workflows/deploy.yml@v1"), ["OTHER_KEY"])).toEqual([]);
});

test("secrets are read in brackets, and in any letter case", () => {
  const workflow = lines(
    "on: push",
    "jobs:",
    "  a:",
    "    environment: {name: staging}",
    `    env: {A: "${["$", "{{ secrets['HF_TOKEN'] }}"].join("")}"}`,
    "  b:",
    `    env: {HF_API_KEY: "${["$", "{{ Secrets.hf_api_key }}"].join("")}"}`,
  );
  expect(foundInWords({ ".github/workflows/a.yaml": workflow }, names)).toEqual([
    "github-actions staging a.yaml again: HF_TOKEN at .github/workflows/a.yaml:5",
    "github-actions a.yaml again: HF_API_KEY at .github/workflows/a.yaml:7",
  ]);
});

test("a variable of Actions is no secret", () => {
  const workflow = `env: {A: '${["$", "{{ vars.HF_TOKEN }}"].join("")}'}`;
  expect(foundInWords({ ".github/workflows/a.yml": workflow }, names)).toEqual([]);
});
