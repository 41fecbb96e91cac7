import { describe, expect, test } from "@jest/globals";
import { vercelMetadata } from "../../../../src/targets/metadata/vercel.ts";
import { testAnswers } from "./answers.ts";

const noon = "2026-11-21T12:00:00.000Z";
const one = "2026-11-21T13:00:00.000Z";

function variable(key: string, at: string, more: object = {}) {
  return {
    key,
    type: "encrypted",
    value: "a ciphertext",
    target: ["production"],
    updatedAt: Date.parse(at),
    ...more,
  };
}

describe("variables", () => {
  const [question] = vercelMetadata.changed?.("acme/shop", ["HF_TOKEN"]) ?? [];
  const token = variable("HF_TOKEN", noon);
  testAnswers(question, [
    ["the variable", { envs: [token, variable("PORT", one)] }, [noon]],
    [
      "one for each environment",
      { envs: [token, variable("HF_TOKEN", one, { target: ["preview"] })] },
      [noon, one],
    ],
    [
      "a sensitive one, whose value nobody gets",
      { envs: [variable("HF_TOKEN", noon, { type: "sensitive", value: "" })] },
      [noon],
    ],
    ["a page that is the last", { envs: [token], pagination: { count: 1, next: null, prev: 3 } }, [noon]],
    ["a page of several", { envs: [token], pagination: { count: 1, next: 17, prev: null } }, "nothing"],
    ["another variable", { envs: [variable("HF_TOKEN_OLD", noon)] }, "nothing"],
    ["one without a time", { envs: [{ key: "HF_TOKEN", type: "encrypted" }] }, "nothing"],
    ["one of two without a time", { envs: [token, { key: "HF_TOKEN", type: "encrypted" }] }, "nothing"],
    ["a time in words", { envs: [{ ...token, updatedAt: noon }] }, "nothing"],
    ["a value that everybody can read", { envs: [variable("HF_TOKEN", noon, { type: "plain" })] }, "value"],
    ["a value that was decrypted", { envs: [variable("HF_TOKEN", noon, { decrypted: true })] }, "value"],
    [
      "a plain value of another variable",
      { envs: [token, variable("PORT", one, { type: "plain" })] },
      [noon],
    ],
  ]);
});

test("every name must have an entry", () => {
  const [question] = vercelMetadata.changed?.("acme/shop", ["HF_TOKEN", "HF_KEY"]) ?? [];
  expect(question?.read({ envs: [variable("HF_TOKEN", noon)] })).toEqual({ kind: "nothing" });
  expect(question?.read({ envs: [variable("HF_TOKEN", noon), variable("HF_KEY", one)] })).toEqual({
    kind: "times",
    times: [new Date(noon), new Date(one)],
  });
});

describe("deployments", () => {
  const [question] = vercelMetadata.deployed?.("team_1/prj_1") ?? [];
  const live = {
    uid: "dpl_1",
    name: "shop",
    projectId: "prj_1",
    state: "READY",
    target: "production",
    createdAt: Date.parse(one),
  };
  testAnswers(question, [
    ["one that is live", { deployments: [live] }, [one]],
    ["none", { deployments: [] }, "nothing"],
    ["one that is being built", { deployments: [{ ...live, state: "BUILDING" }] }, "nothing"],
    ["one that failed", { deployments: [{ ...live, state: "ERROR" }] }, "nothing"],
    ["a preview", { deployments: [{ ...live, target: null }] }, "nothing"],
    ["one of another project", { deployments: [{ ...live, projectId: "prj_2" }] }, "nothing"],
  ]);
});

test("a project is asked about within its team", () => {
  const pathsOf = (place: string) =>
    [vercelMetadata.changed?.(place, ["A"]), vercelMetadata.deployed?.(place)].map(
      (asked) => asked?.[0]?.path,
    );
  expect(pathsOf("acme/shop")).toEqual([
    "/v10/projects/shop/env?decrypt=false&slug=acme",
    "/v6/deployments?projectId=shop&target=production&state=READY&limit=1&slug=acme",
  ]);
  expect(pathsOf("team_1/prj_1")).toEqual([
    "/v10/projects/prj_1/env?decrypt=false&teamId=team_1",
    "/v6/deployments?projectId=prj_1&target=production&state=READY&limit=1&teamId=team_1",
  ]);
  expect(pathsOf("user1/prj_1")[0]).toBe("/v10/projects/prj_1/env?decrypt=false");
  // A name alone may be that of another team's project.
  for (const place of ["shop", "prj_1", "a/b/c", "a b/c", "acme/", "/shop"])
    expect(pathsOf(place)).toEqual([undefined, undefined]);
});
