import { expect, test } from "@jest/globals";
import { isAside } from "../../../src/targets/aside.ts";
import { braced, foundInWords, lines, secret } from "./tree.ts";

const names = ["OPENAI_API_KEY"];

test("a repository without a place keeps none, whatever infrastructure it has", () => {
  const tree = {
    "package.json": '{"workspaces": ["packages/*"], "dependencies": {"@vercel/ncc": "1.0.0"}}',
    "packages/web/next.config.js": "module.exports = {};",
    "packages/web/src/ai.ts": "export const key = process.env.OPENAI_API_KEY;",
    "packages/api/Dockerfile": "FROM node:24\nENV NODE_ENV=production\n",
    "packages/mobile/app.json": '{"expo": {"name": "shop", "plugins": []}, "addons": []}',
    "infra/main.tf": 'resource "aws_s3_bucket" "assets" {}\nresource "aws_lambda_function" "resize" {}\n',
    "infra/template.yaml": "Resources: {Resize: {Type: AWS::Serverless::Function}}",
    "k8s/redis.yaml": "kind: Deployment\nmetadata:\n  name: redis\n",
    "deploy/nginx.service": "[Service]\nExecStart=/usr/sbin/nginx\n",
    ".github/workflows/ci.yml": "on: push\njobs: {test: {steps: [{run: npm test}]}}",
    "docker-compose.yml": "services: {redis: {image: redis}}",
    "config/values.json": '{"key": "OPENAI_API_KEY"}',
    "pnpm-lock.yaml": "lockfileVersion: '9.0'",
  };
  expect(foundInWords(tree, names)).toEqual([]);
});

test("examples, documentation and the code of others are no places", () => {
  const workflow = `jobs: {a: {steps: [{env: {OPENAI_API_KEY: '${secret("OPENAI_API_KEY")}'}}]}}`;
  const compose = lines(
    "services:",
    "  web:",
    "    environment:",
    `      OPENAI_API_KEY: ${braced("OPENAI_API_KEY")}`,
  );
  const tree = {
    "README.md": "Deploy to https://huggingface.co/spaces/acme/x with OPENAI_API_KEY, or `fly secrets set`.",
    "docs/docker-compose.yml": compose,
    "docs/workflows.md": workflow,
    "examples/vercel/vercel.json": "{}",
    "examples/chat/.github/workflows/deploy.yml": workflow,
    "docker-compose.example.yml": compose,
    "node_modules/thing/wrangler.toml": 'name = "thing"',
    "vendor/app/fly.toml": 'app = "thing"',
    "tests/test_keys.py": 'client.get_secret_value(SecretId="OPENAI_API_KEY")',
    "src/keys.test.ts": 'ssm.send(new GetParameterCommand({ Name: "OPENAI_API_KEY" }))',
    "test/fixtures/serverless.yml": lines(
      "provider:",
      "  name: aws",
      "  environment:",
      "    OPENAI_API_KEY: x",
    ),
    ".env.example": "OPENAI_API_KEY=",
    ".env.production.sample": "OPENAI_API_KEY=",
  };
  expect(foundInWords(tree, names)).toEqual([]);
});

test("a name in the block of another key tells nothing of this one", () => {
  const serverless = lines(
    "provider:",
    "  name: aws",
    "  environment:",
    `    STRIPE_SECRET_KEY: ${braced("ssm:/shop/stripe")}`,
    "    OPENAI_API_KEY_OLD: x",
    "functions: {}",
  );
  expect(foundInWords({ "serverless.yml": serverless }, names)).toEqual([]);
  const sealed = lines(
    "kind: SealedSecret",
    "metadata:",
    "  name: a",
    "spec:",
    "  encryptedData:",
    "    OTHER: x",
  );
  const deployment = lines("kind: Deployment", "metadata:", "  name: web", "spec: {}");
  expect(foundInWords({ "k8s.yaml": `${sealed}---\n${deployment}` }, names)).toEqual([]);
});

test("a pipeline that takes other keys from a vault, and units and services without the key, tell nothing", () => {
  const tree = {
    ".github/workflows/deploy.yml": lines(
      "jobs:",
      "  deploy:",
      "    steps:",
      "      - uses: hashicorp/vault-action@v3",
      "        with:",
      "          secrets: |",
      "            secret/data/shop/payments stripe | STRIPE_SECRET_KEY ;",
    ),
    "azure-pipelines.yml": lines(
      "steps:",
      "  - task: AzureKeyVault@2",
      "    inputs:",
      "      keyVaultName: shop-vault",
      "      secretsFilter: STRIPE_SECRET_KEY",
    ),
    "deploy/web.service": "[Service]\nEnvironment=STRIPE_SECRET_KEY=x\n",
    ".github/dependabot.yml": "registries: {npm: {type: npm-registry, token: x}}",
  };
  expect(foundInWords(tree, names)).toEqual([]);
});

test("platforms without a use of the key are offered, and block nothing", () => {
  const tree = { "vercel.json": "{}", "fly.toml": 'app = "a"', "wrangler.toml": 'name = "b"' };
  expect(foundInWords(tree, names)).toEqual([
    "(vercel:  at vercel.json)",
    "(fly a:  at fly.toml)",
    "(cloudflare-workers b:  at wrangler.toml)",
  ]);
});

test("what is required comes first, and a dozen is enough", () => {
  const apps = Array.from({ length: 20 }, (_, index) => [`app${index}/fly.toml`, `app = "app-${index}"`]);
  const tree = {
    ...Object.fromEntries(apps),
    "web/docker-compose.yml": lines("services:", "  web:", "    environment: [OPENAI_API_KEY]"),
  };
  const targets = foundInWords(tree, names);
  expect(targets.length).toBeLessThanOrEqual(12);
  expect(targets).toContain("docker-compose web: OPENAI_API_KEY at web/docker-compose.yml:3");
  const files = Array.from({ length: 20 }, (_, index) => [`${index}/.env`, ""]);
  const space = { ".github/workflows/a.yml": "run: git push https://huggingface.co/spaces/acme/x" };
  const [first, ...rest] = foundInWords(
    { ...Object.fromEntries(files), ...space, "vercel.json": "{}" },
    names,
  );
  expect(first).toContain("huggingface-space acme/x");
  expect(rest).toHaveLength(11);
});

test.each([
  ["docs/deploy/fly.toml", true],
  ["Documentation/x.yml", true],
  ["site-packages/x.py", true],
  ["CHANGELOG.md", true],
  [".env.local.example", true],
  ["compose.sample.yml", true],
  ["src/docs.ts", false],
  ["deploy/template.yaml", false],
  ["templates/deployment.yaml", false],
  ["testing/server.py", false],
  [".github/workflows/docs.yml", false],
  ["apps/documents/fly.toml", false],
])("%s is aside: %s", (path, expected) => {
  expect(isAside(path)).toBe(expected);
});
