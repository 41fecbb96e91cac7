import { describe, expect, test } from "@jest/globals";
import { herokuMetadata } from "../../../../src/targets/metadata/heroku.ts";
import { netlifyMetadata } from "../../../../src/targets/metadata/netlify.ts";
import { interpret } from "../../../../src/targets/metadata/question.ts";
import { renderMetadata } from "../../../../src/targets/metadata/render.ts";
import { testAnswers } from "./answers.ts";

const noon = "2026-11-21T12:00:00.000Z";
const one = "2026-11-21T13:00:00.000Z";

describe("the releases of Heroku", () => {
  const [question] = herokuMetadata.changed?.("shop", ["HF_TOKEN"]) ?? [];
  const release = (description: string, at = noon, status = "succeeded") => ({
    description,
    status,
    created_at: at,
    user: { email: "ada@example.com" },
  });
  const set = release("Set HF_TOKEN config vars");
  testAnswers(question, [
    ["the variable alone", [set], [noon]],
    ["the variable among others", [release("Set PORT, HF_TOKEN config vars")], [noon]],
    ["a deployment since", [release("Deploy 0a1b2c3d", one), set], [noon]],
    ["twice", [release("Set HF_TOKEN config vars", one), set], [one]],
    ["another variable", [release("Set HF_TOKEN_2 config vars")], "nothing"],
    ["that it was removed since", [release("Remove HF_TOKEN config vars", one), set], "nothing"],
    ["that the old state came back", [release("Rollback to v7", one), set], "nothing"],
    ["that the old state came back, in whatever order", [set, release("Rollback to v7", one)], "nothing"],
    ["a release that failed", [release("Set HF_TOKEN config vars", noon, "failed")], "nothing"],
    ["a release that waits", [release("Set HF_TOKEN config vars", one, "pending"), set], "nothing"],
    ["words that nobody knows", [release("HF_TOKEN was touched", one), set], "nothing"],
  ]);

  test("the newest of a longer list are right as well, and no other platform says 206", () => {
    if (question === undefined) throw new Error("there is nothing to ask");
    const answer = { status: 206, body: JSON.stringify([set]) };
    expect(interpret(question, answer)).toEqual({ kind: "times", times: [new Date(noon)] });
    expect(interpret({ path: question.path, read: question.read }, answer)).toEqual({ kind: "nothing" });
  });
});

describe("the published deploy of Netlify", () => {
  const [question] = netlifyMetadata.deployed?.("shop") ?? [];
  const published = { id: "1", state: "ready", context: "production", created_at: one, published_at: one };
  testAnswers(question, [
    ["one that is ready", [published], [one]],
    ["one that is being built", [{ ...published, state: "building" }], "nothing"],
    ["a preview", [{ ...published, context: "deploy-preview" }], "nothing"],
  ]);

  test("is that of a site by its name or its id", () => {
    expect(question?.path).toBe("/api/v1/sites/shop.netlify.app/deploys?latest-published=true&per_page=1");
    const id = "0a1b2c3d-0000-4000-8000-000000000000";
    expect(netlifyMetadata.deployed?.(id)[0]?.path).toBe(
      `/api/v1/sites/${id}/deploys?latest-published=true&per_page=1`,
    );
    for (const place of ["shop.example.com", "a/b", ""])
      expect(netlifyMetadata.deployed?.(place)).toEqual([]);
  });
});

describe("the newest deploy of a service of Render", () => {
  const [service] = renderMetadata.deployed?.("api") ?? [];
  const told = service?.read([{ cursor: "a", service: { id: "srv-1", name: "api" } }]);
  const question = told?.kind === "further" ? told.question : undefined;
  const newest = { cursor: "b", deploy: { id: "dep-1", status: "live", createdAt: one } };
  testAnswers(question, [
    ["one that is live", [newest], [one]],
    [
      "one that is being built",
      [{ ...newest, deploy: { ...newest.deploy, status: "build_in_progress" } }],
      "nothing",
    ],
    ["one that failed", [{ ...newest, deploy: { ...newest.deploy, status: "build_failed" } }], "nothing"],
  ]);

  test("is that of the one service that has the name", () => {
    const named = (...names: readonly string[]) =>
      names.map((name, index) => ({ service: { id: `srv-${index}`, name } }));
    expect(question?.path).toBe("/v1/services/srv-1/deploys?limit=1");
    expect(service?.read(named("api-old", "api"))).toMatchObject({
      kind: "further",
      question: { path: "/v1/services/srv-1/deploys?limit=1" },
    });
    for (const services of [named(), named("api-old"), named("api", "api")])
      expect(service?.read(services)).toEqual({ kind: "nothing" });
    expect(renderMetadata.deployed?.("api worker")).toHaveLength(2);
    expect(renderMetadata.deployed?.("api  worker")).toEqual([]);
  });
});
