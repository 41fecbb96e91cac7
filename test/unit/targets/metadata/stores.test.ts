import { describe, expect, test } from "@jest/globals";
import { coolifyMetadata } from "../../../../src/targets/metadata/coolify.ts";
import { flyMetadata } from "../../../../src/targets/metadata/fly.ts";
import { huggingfaceMetadata } from "../../../../src/targets/metadata/huggingface-space.ts";
import { infisicalMetadata } from "../../../../src/targets/metadata/infisical.ts";
import { testAnswers } from "./answers.ts";

const noon = "2026-11-21T12:00:00.000Z";
const one = "2026-11-21T13:00:00.000Z";

describe("the secrets of a Space", () => {
  const [question] = huggingfaceMetadata.changed?.("acme/demo", ["HF_TOKEN"]) ?? [];
  testAnswers(question, [
    ["the secret", { HF_TOKEN: { key: "HF_TOKEN", updatedAt: noon }, OTHER: { updatedAt: one } }, [noon]],
    ["one that was never changed", { HF_TOKEN: { key: "HF_TOKEN", updatedAt: null } }, "nothing"],
    ["one without a time", { HF_TOKEN: { key: "HF_TOKEN" } }, "nothing"],
    ["another one", { HF_TOKEN_2: { updatedAt: noon } }, "nothing"],
    ["a time without a zone", { HF_TOKEN: { updatedAt: "2026-11-21T12:00:00" } }, "nothing"],
    ["a list", [{ key: "HF_TOKEN", updatedAt: noon }], "nothing"],
  ]);
});

describe("the variables of a Coolify application", () => {
  const [question] = coolifyMetadata.changed?.("abc-1", ["HF_TOKEN"]) ?? [];
  const entry = { key: "HF_TOKEN", is_preview: false, updated_at: "2026-11-21T12:00:00.000000Z" };
  testAnswers(question, [
    ["the variable", [entry, { key: "PORT", updated_at: one }], [noon]],
    ["one for previews, too", [entry, { ...entry, is_preview: true, updated_at: one }], [noon, one]],
    ["hidden values", [{ ...entry, value: null, real_value: null }], [noon]],
    ["a value", [{ ...entry, value: "shown" }], "value"],
    ["the value of another variable", [entry, { ...entry, key: "PORT", real_value: "3000" }], "value"],
    ["another variable", [{ ...entry, key: "PORT" }], "nothing"],
    ["one without a time", [{ ...entry, updated_at: null }], "nothing"],
    ["a time without a zone", [{ ...entry, updated_at: "2026-11-21 12:00:00" }], "nothing"],
  ]);
});

describe("the deployments of a Coolify application", () => {
  const [question] = coolifyMetadata.deployed?.("abc-1") ?? [];
  const newest = { status: "finished", created_at: "2026-11-21T13:00:00.000000Z" };
  testAnswers(question, [
    ["one that finished", { count: 7, deployments: [newest] }, [one]],
    ["one that runs", { count: 7, deployments: [{ ...newest, status: "in_progress" }] }, "nothing"],
    ["one that failed", { count: 7, deployments: [{ ...newest, status: "failed" }] }, "nothing"],
    [
      "one that was cancelled",
      { count: 7, deployments: [{ ...newest, status: "cancelled-by-user" }] },
      "nothing",
    ],
    ["none", { count: 0, deployments: [] }, "nothing"],
  ]);
});

describe("the secrets of Fly.io", () => {
  const [question] = flyMetadata.changed?.("avatars", ["HF_TOKEN"]) ?? [];
  const secret = { name: "HF_TOKEN", digest: "0a1b", created_at: noon, updated_at: one };
  testAnswers(question, [
    ["the secret", { secrets: [secret, { name: "OTHER", digest: "2c" }] }, [one]],
    ["one without a time", { secrets: [{ name: "HF_TOKEN", digest: "0a1b" }] }, "nothing"],
    ["another one", { secrets: [{ ...secret, name: "OTHER" }] }, "nothing"],
    ["a value", { secrets: [{ ...secret, value: "shown" }] }, "value"],
  ]);
});

describe("a secret of Infisical", () => {
  const project = "0a1b2c3d-0000-4000-8000-000000000000";
  const [question] = infisicalMetadata.changed?.(`${project}/prod`, ["HF_TOKEN"]) ?? [];
  const secret = {
    secretKey: "HF_TOKEN",
    secretValue: "<hidden-by-infisical>",
    secretValueHidden: true,
    environment: "prod",
    version: 3,
    updatedAt: noon,
  };
  testAnswers(question, [
    ["the secret", { secret }, [noon]],
    ["its value", { secret: { ...secret, secretValueHidden: false, secretValue: "shown" } }, "value"],
    ["one of another environment", { secret: { ...secret, environment: "dev" } }, "nothing"],
    ["another one", { secret: { ...secret, secretKey: "OTHER" } }, "nothing"],
    ["nothing about its value", { secret: { ...secret, secretValueHidden: undefined } }, "nothing"],
  ]);

  test("is asked for by name, in its folder", () => {
    const paths = infisicalMetadata
      .changed?.(`${project}/prod/server/api`, ["A", "B"])
      .map(({ path }) => path);
    const query = `projectId=${project}&environment=prod&secretPath=%2Fserver%2Fapi&type=shared&includeImports=false&viewSecretValue=false`;
    expect(paths).toEqual([`/api/v4/secrets/A?${query}`, `/api/v4/secrets/B?${query}`]);
    expect(question?.path).toContain("secretPath=%2F&");
    for (const place of [project, `${project}/`, "shop/prod", `${project}/prod/../x`])
      expect(infisicalMetadata.changed?.(place, ["A"])).toEqual([]);
  });
});
