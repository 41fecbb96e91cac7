import { expect, test } from "@jest/globals";
import { found, secret } from "./tree.ts";

test("a workflow tells the secret, its environment and the line", () => {
  const workflow = [
    "on: push",
    "jobs:",
    "  test:",
    "    runs-on: ubuntu-latest",
    "    steps: []",
    "  deploy:",
    "    runs-on: ubuntu-latest",
    "    environment: production",
    "    steps:",
    "      - run: ./deploy.sh",
    "        env:",
    `          HF_TOKEN: ${secret("HF_TOKEN")}`,
  ].join("\n");
  expect(found({ ".github/workflows/deploy.yml": workflow }, ["HF_TOKEN", "HF_API_KEY"])).toEqual([
    {
      kind: "github-actions",
      required: true,
      environment: "production",
      foundIn: { path: ".github/workflows/deploy.yml", line: 12 },
      variables: ["HF_TOKEN"],
      workflows: [{ file: "deploy.yml", byHand: false }],
    },
  ]);
});

test("a name that merely begins alike is another secret", () => {
  const workflow = `env:\n  X: ${secret("HF_TOKEN_STAGING")}\n  HF_TOKEN: none`;
  expect(found({ ".github/workflows/deploy.yml": workflow }, ["HF_TOKEN"])).toEqual([]);
});

test("a Compose file tells the services that get the key", () => {
  const compose = [
    "services:",
    "  api:",
    "    image: acme/api",
    "    environment:",
    "      OPENAI_API_KEY:",
    "  worker:",
    "    env_file: .env",
    "  redis:",
    "    image: redis",
  ].join("\n");
  expect(found({ "deploy/docker-compose.yml": compose }, ["OPENAI_API_KEY"])).toEqual([
    {
      kind: "platform",
      platform: "docker-compose",
      app: "api worker",
      variables: ["OPENAI_API_KEY"],
      required: true,
      foundIn: { path: "deploy/docker-compose.yml", line: 5 },
    },
  ]);
});

test("a workflow that pushes to a Space tells the Space; a link to one does not", () => {
  const push = "      - run: git push https://huggingface.co/spaces/acme/avatar main";
  expect(found({ ".github/workflows/space.yml": push }, ["HF_TOKEN"])).toEqual([
    expect.objectContaining({ kind: "huggingface-space", space: "acme/avatar", required: true }),
  ]);
  expect(found({ "README.md": "See https://huggingface.co/spaces/acme/avatar" }, ["HF_TOKEN"])).toEqual([]);
});

test("a platform blocks only where the repository uses one of the names", () => {
  const files = { "vercel.json": "{}", "src/ai.ts": "const key = process.env.OPENAI_API_KEY;" };
  expect(found(files, ["OPENAI_API_KEY"])).toEqual([
    expect.objectContaining({ platform: "vercel", required: true, variables: ["OPENAI_API_KEY"] }),
  ]);
  expect(found(files, ["STRIPE_SECRET_KEY"])).toEqual([
    expect.objectContaining({ platform: "vercel", required: false, variables: [] }),
  ]);
});

test("an environment that is tracked is a place, too; an example of one is none", () => {
  expect(found({ "web/.env.local": "A=1", "web/.env.example": "A=" }, ["HF_TOKEN"])).toEqual([
    expect.objectContaining({ kind: "local-file", path: "web/.env.local", required: false }),
  ]);
});

test("hostile files tell nothing", () => {
  const files = {
    ".github/workflows/a.yml": `jobs: [*unknown, {environment: '$(reboot)', x: '${secret("HF_TOKEN")}'}]`,
    "docker-compose.yml": 'services:\n  "$(reboot)":\n    env_file: .env\n',
  };
  const targets = found(files, ["HF_TOKEN"]);
  expect(JSON.stringify(targets)).not.toContain("reboot");
});
