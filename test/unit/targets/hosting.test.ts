import { expect, test } from "@jest/globals";
import { braced, found, foundInWords, lines, secret, type Tree } from "./tree.ts";

const openai = ["OPENAI_API_KEY", "OPENAI_KEY"];
const huggingface = ["HF_TOKEN", "HUGGINGFACE_API_KEY", "HUGGING_FACE_HUB_TOKEN"];

test("Next.js on Vercel, with a workflow that runs its tests", () => {
  const tree = {
    "package.json": '{"dependencies": {"next": "15.0.0", "@vercel/analytics": "1.3.1"}}',
    "next.config.mjs": "export default {};",
    "vercel.json": '{"crons": []}',
    "src/app/api/chat/route.ts": "const client = new OpenAI({ apiKey: process.env.OPENAI_API_KEY });",
    ".env.example": "OPENAI_API_KEY=",
    "README.md": "Set `OPENAI_API_KEY` in Vercel.",
    ".github/workflows/test.yml": lines(
      "on: [push, pull_request]",
      "jobs:",
      "  test:",
      "    runs-on: ubuntu-latest",
      "    env:",
      `      OPENAI_API_KEY: ${secret("OPENAI_API_KEY")}`,
    ),
  };
  expect(foundInWords(tree, openai)).toEqual([
    "github-actions test.yml again: OPENAI_API_KEY at .github/workflows/test.yml:6",
    "vercel: OPENAI_API_KEY at vercel.json",
  ]);
});

test("Next.js whose packages alone tell of Vercel: offered, and not required", () => {
  const tree = {
    "package.json": '{"dependencies": {"next": "15.0.0", "@vercel/speed-insights": "1.0.0"}}',
    "src/lib/ai.ts": "export const key = process.env.OPENAI_API_KEY;",
  };
  expect(foundInWords(tree, openai)).toEqual(["(vercel: OPENAI_API_KEY at package.json)"]);
});

test("FastAPI with Celery and Compose", () => {
  const tree = {
    "backend/app/settings.py": lines("class Settings(BaseSettings):", "    HUGGINGFACE_API_KEY: str"),
    "backend/app/tasks.py": 'token = os.getenv("HF_TOKEN")',
    "docker-compose.yml": lines(
      "services:",
      "  api:",
      "    build: backend",
      "    command: uvicorn app.main:app",
      "    environment:",
      `      HUGGINGFACE_API_KEY: ${braced("HUGGINGFACE_API_KEY")}`,
      "  worker:",
      "    build: backend",
      "    command: celery -A app.celery_app worker",
      "    environment:",
      `      - HF_TOKEN=${braced("HF_TOKEN")}`,
      "  redis:",
      "    image: redis:7",
    ),
    "docker-compose.override.yml": lines("services:", "  redis:", "    ports: ['6379:6379']"),
    "backend/Dockerfile": "FROM python:3.12",
    ".env": "HF_TOKEN=",
  };
  expect(foundInWords(tree, huggingface)).toEqual([
    "docker-compose api worker: HF_TOKEN HUGGINGFACE_API_KEY at docker-compose.yml:6",
    "(local-file .env:  at .env)",
  ]);
});

test("a Space of Hugging Face, with its own files only", () => {
  const tree = {
    "README.md": lines("---", "title: Avatar", "sdk: gradio", "app_file: app.py", "---", "An avatar."),
    "app.py": 'login(token=os.environ["HF_TOKEN"])',
    "requirements.txt": "gradio",
  };
  expect(foundInWords(tree, huggingface)).toEqual(["huggingface-space: HF_TOKEN at README.md"]);
});

test("a Space of Hugging Face that a workflow pushes to is named", () => {
  const tree = {
    "README.md": lines("---", "sdk: gradio", "---"),
    "app.py": 'login(token=os.environ["HF_TOKEN"])',
    ".github/workflows/sync.yml": lines(
      "on: {push: {branches: [main]}, workflow_dispatch: }",
      "jobs:",
      "  sync:",
      "    runs-on: ubuntu-latest",
      "    steps:",
      `      - run: git push https://ada:${secret("HF_TOKEN")}@huggingface.co/spaces/acme/avatar main`,
    ),
  };
  expect(foundInWords(tree, huggingface)).toEqual([
    "github-actions sync.yml: HF_TOKEN at .github/workflows/sync.yml:6",
    "huggingface-space acme/avatar: HF_TOKEN at .github/workflows/sync.yml",
  ]);
});

test("Compose for Coolify is Coolify's, and not a host's", () => {
  const tree = {
    "docker-compose.yml": lines(
      "services:",
      "  web:",
      "    build: .",
      "    environment:",
      "      - SERVICE_FQDN_WEB_3000",
      `      - HUGGINGFACE_API_KEY=${braced("HUGGINGFACE_API_KEY")}`,
    ),
    "server/ai.ts": "const key = Bun.env.HUGGINGFACE_API_KEY;",
  };
  expect(foundInWords(tree, huggingface)).toEqual(["coolify: HUGGINGFACE_API_KEY at docker-compose.yml:6"]);
});

test("Heroku, by the workflow that deploys there", () => {
  const tree = {
    Procfile: "web: gunicorn app:app",
    "app.json": '{"name": "shop", "buildpacks": [{"url": "heroku/python"}], "env": {"OPENAI_API_KEY": {}}}',
    "app.py": 'openai.api_key = os.environ["OPENAI_API_KEY"]',
    ".github/workflows/deploy.yml": lines(
      "on: push",
      "jobs:",
      "  deploy:",
      "    steps:",
      "      - uses: akhileshns/heroku-deploy@v3.13.15",
      "        with:",
      '          heroku_app_name: "shop-live"',
    ),
  };
  expect(foundInWords(tree, openai)).toEqual([
    "heroku shop-live: OPENAI_API_KEY at .github/workflows/deploy.yml",
  ]);
});

test("a Procfile alone is offered, and no more: others read it, too", () => {
  const tree = { Procfile: "web: node .", "index.js": "const { OPENAI_API_KEY } = process.env;" };
  expect(foundInWords(tree, openai)).toEqual(["(heroku: OPENAI_API_KEY at Procfile)"]);
  expect(foundInWords({ ...tree, "fly.toml": "app = 'shop'" }, openai)).toEqual([
    "fly shop: OPENAI_API_KEY at fly.toml",
  ]);
});

test("Fly.io, with an app for production and one for staging", () => {
  const tree = {
    "fly.toml": lines('app = "shop"', 'primary_region = "ams"'),
    "fly.staging.toml": 'app = "shop-staging"',
    "lib/ai.ex": 'System.fetch_env!("OPENAI_API_KEY")',
    ".github/workflows/fly.yml": lines(
      "on: push",
      "jobs: {deploy: {steps: [{run: flyctl deploy --remote-only}]}}",
    ),
  };
  expect(foundInWords(tree, openai)).toEqual([
    "fly shop: OPENAI_API_KEY at fly.toml",
    "fly shop-staging: OPENAI_API_KEY at fly.staging.toml",
  ]);
});

test("a Cloudflare Worker", () => {
  const tree = {
    "wrangler.toml": lines('name = "mailer"', 'main = "src/index.ts"', "[vars]", 'REGION = "eu"'),
    "src/index.ts": "return fetch(url, { headers: { Authorization: env.RESEND_API_KEY } });",
    ".dev.vars": "RESEND_API_KEY=",
  };
  expect(foundInWords(tree, ["RESEND_API_KEY"])).toEqual([
    "cloudflare-workers mailer: RESEND_API_KEY at wrangler.toml",
    "(local-file .dev.vars:  at .dev.vars)",
  ]);
});

test("Cloudflare Pages has commands of its own", () => {
  const tree = { "wrangler.jsonc": '{"name": "site", "pages_build_output_dir": "./out"}' };
  expect(foundInWords(tree, ["RESEND_API_KEY"])).toEqual(["(cloudflare-pages site:  at wrangler.jsonc)"]);
});

test("a serverless Lambda: one key in its environment, one in Parameter Store", () => {
  const tree = {
    "serverless.yml": lines(
      "service: mailer",
      "provider:",
      "  name: aws",
      "  environment:",
      `    OPENAI_API_KEY: ${braced("env:OPENAI_API_KEY")}`,
      `    STRIPE_SECRET_KEY: ${braced("ssm:/mailer/stripe")}`,
      "functions:",
      "  send: {handler: src/send.handler}",
    ),
    "src/send.ts": "const ai = new OpenAI({ apiKey: process.env.OPENAI_API_KEY });",
    "src/pay.ts": "const stripe = new Stripe(process.env.STRIPE_SECRET_KEY);",
  };
  expect(foundInWords(tree, openai)).toEqual(["aws-lambda: OPENAI_API_KEY at serverless.yml:5"]);
  expect(foundInWords(tree, ["STRIPE_SECRET_KEY"])).toEqual([
    "aws-ssm [/mailer/stripe]: STRIPE_SECRET_KEY at serverless.yml:6",
  ]);
});

test.each([
  ["gitlab-ci", { ".gitlab-ci.yml": "deploy: {script: ['curl -H $OPENAI_API_KEY x']}" }, ".gitlab-ci.yml:1"],
  ["netlify", { "netlify.toml": "[build]" }, "netlify.toml"],
  [
    "render api",
    { "render.yaml": "services: [{name: api, envVars: [{key: OPENAI_API_KEY, sync: false}]}]" },
    "render.yaml",
  ],
  ["railway", { "railway.json": "{}" }, "railway.json"],
  ["doppler shop", { "doppler.yaml": "setup: {project: shop, config: dev}" }, "doppler.yaml"],
  ["infisical", { ".infisical.json": '{"workspaceId": "x"}' }, ".infisical.json"],
  [
    "systemd api.service",
    { "deploy/api.service": "[Service]\nEnvironmentFile=/etc/api.env\n" },
    "deploy/api.service",
  ],
  [
    "dependabot",
    { ".github/dependabot.yml": `registries: {x: {token: '${secret("OPENAI_API_KEY")}'}}` },
    ".github/dependabot.yml:1",
  ],
  [
    "codespaces",
    { ".devcontainer/devcontainer.json": '{"secrets": {"OPENAI_API_KEY": {}}}' },
    ".devcontainer/devcontainer.json:1",
  ],
  ["hashicorp-vault", { "deploy.sh": "vault kv get -field=OPENAI_API_KEY secret/shop" }, "deploy.sh:1"],
  ["aws-secrets-manager", { "keys.py": 'client.get_secret_value(SecretId="OPENAI_API_KEY")' }, "keys.py:1"],
])("%s, by the one file that shows it", (what, tree, place) => {
  const code = { "src/ai.js": "process.env.OPENAI_API_KEY" };
  expect(foundInWords({ ...code, ...tree }, openai)).toEqual([
    expect.stringContaining(`${what}: OPENAI_API_KEY at ${place}`),
  ]);
});

test("files that a platform wrote tell what it calls the project; other texts tell nothing", () => {
  const tree = {
    "web/vercel.json": "{}",
    "web/.vercel/project.json": '{"projectId":"prj_1","orgId":"team_1","projectName":"shop"}',
    "docs-site/.netlify/state.json": '{\n  "siteId": "0a1b2c3d-0000-4000-8000-000000000000"\n}',
    "src/a.ts": "use(process.env.OPENAI_API_KEY);",
  };
  const ids = (files: Tree) =>
    found(files, openai).flatMap((target) => (target.kind === "platform" ? (target.id ?? "none") : []));
  expect(ids(tree)).toEqual(["team_1/prj_1", "0a1b2c3d-0000-4000-8000-000000000000"]);
  expect(
    ids({
      ...tree,
      "web/.vercel/project.json": '{"projectId":"prj_1"}',
      "docs-site/.netlify/state.json": "[`",
    }),
  ).toEqual(["none", "none"]);
  expect(ids({ ...tree, "web/.vercel/project.json": '{"projectId":"prj `1`","orgId":"team_1"}' })).toEqual([
    "none",
    expect.any(String),
  ]);
});

test("two projects without names are two places", () => {
  const linked = (id: string) => `{"projectId":"${id}","orgId":"team_1"}`;
  const tree = {
    "a/.vercel/project.json": linked("prj_a"),
    "b/.vercel/project.json": linked("prj_b"),
    "vercel.json": "{}",
  };
  const ids = found(tree, openai).map((target) => (target.kind === "platform" ? target.id : target.kind));
  expect(ids).toEqual(["team_1/prj_a", "team_1/prj_b"]);
});
