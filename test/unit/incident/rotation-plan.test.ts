import { expect, test } from "@jest/globals";
import { repositoryId } from "../../../src/incident/repository.ts";
import {
  extendPlan,
  foundEarlier,
  isSamePlan,
  movedPlan,
  withFound,
  withoutPolicy,
} from "../../../src/incident/rotation-plan.ts";
import type { RotationPlan, Target } from "../../../src/incident/target.ts";

const bare: RotationPlan = {
  targets: [],
  processes: [],
  smokeTests: [],
  goodLogLines: [],
  badLogLines: [],
  reminder: { months: 3 },
};

const place = { variables: ["A"], foundIn: { path: "a.yml", line: 1 } } as const;

const actions: Target = {
  ...place,
  kind: "github-actions",
  required: true,
  workflows: [{ file: "a.yml", byHand: true }],
};
const fly: Target = { ...place, kind: "platform", platform: "fly", app: "shop", required: false };
const coolify: Target = { ...place, kind: "platform", platform: "coolify", required: true };
const readers = [{ path: "a.ts", line: 1 }];

test("what is found comes after what the policy says, and once", () => {
  const listed: Target = { kind: "local-file", path: ".env", variables: [], required: true };
  const plan = withFound({ ...bare, targets: [listed] }, { targets: [actions, fly], readers });
  expect(plan.targets).toEqual([listed, actions, fly]);
  expect(plan.readers).toEqual(readers);
  const again = withFound(plan, { targets: [fly, actions], readers });
  expect(isSamePlan(plan, again)).toBe(true);
});

test("a place of the policy keeps its words, and learns which workflows carry it on", () => {
  const listed: Target = { kind: "github-actions", variables: ["B"], required: false };
  const { targets } = withFound({ ...bare, targets: [listed] }, { targets: [actions], readers: [] });
  expect(targets).toEqual([{ ...listed, workflows: [{ file: "a.yml", byHand: true }] }]);
});

test("a place that was found is described as it is now, and what was required stays so", () => {
  const before = withFound(bare, { targets: [actions, fly], readers });
  const later: Target = { ...actions, variables: ["A", "B"], required: false };
  const { targets } = withFound(before, { targets: [later, { ...fly, required: true }], readers: [] });
  expect(targets).toEqual([
    { ...later, required: true },
    { ...fly, required: true },
  ]);
});

test("another entry is another place", () => {
  const one: Target = { ...fly, entry: "a" };
  const { targets } = withFound(bare, { targets: [one, { ...fly, entry: "b" }], readers: [] });
  expect(targets).toHaveLength(2);
});

test("a platform of which the policy names the address is not listed twice", () => {
  const named: Target = { kind: "coolify", url: "https://c.example", variables: [], required: true };
  const { targets } = withFound({ ...bare, targets: [named] }, { targets: [coolify], readers: [] });
  expect(targets).toEqual([named]);
  expect(withFound(bare, { targets: [coolify], readers: [] }).targets).toEqual([coolify]);
});

test("a project that the policy names is not listed again by less than its name", () => {
  const named: Target = {
    kind: "platform",
    platform: "vercel",
    app: "acme/shop",
    variables: [],
    required: true,
  };
  const shown: Target = { ...place, kind: "platform", platform: "vercel", required: true };
  const found = (target: Target) =>
    withFound({ ...bare, targets: [named] }, { targets: [target], readers: [] }).targets;
  expect(found(shown)).toEqual([named]);
  expect(found({ ...shown, app: "shop", id: "team_1/prj_1" })).toEqual([named]);
  for (const other of [{ app: "docs" }, { app: "p" }, { platform: "fly" }])
    expect(found({ ...shown, ...other })).toHaveLength(2);
  const entry: Target = { ...named, platform: "aws-ssm", app: "api", entry: "/a" };
  const plan = withFound(
    { ...bare, targets: [entry] },
    { targets: [{ ...shown, platform: "aws-ssm", entry: "/b" }], readers: [] },
  );
  expect(plan.targets).toHaveLength(2);
});

test("two places that show in the repository do not stand for each other", () => {
  const one: Target = { ...fly, platform: "vercel", id: "team_1/prj_1" };
  const two: Target = { ...place, kind: "platform", platform: "vercel", required: true };
  expect(
    withFound(withFound(bare, { targets: [one], readers }), { targets: [two], readers }).targets,
  ).toEqual([one, two]);
});

test("a new scan does not forget what a look has found", () => {
  const plan = withFound(bare, { targets: [actions], readers });
  expect(withFound(bare, foundEarlier(plan))).toEqual(plan);
  expect(extendPlan(plan, bare)).toEqual(plan);
  expect(extendPlan(plan, { ...bare, readers: [] }).readers).toEqual([]);
});

const [tracker, worker] = [repositoryId(1), repositoryId(2)];

function inWorker(target: Target): Target {
  return { ...target, foundIn: { path: "a.yml", ...target.foundIn, repository: worker } };
}

test("the same place in another repository is another place, and its readers are its own", () => {
  const here = withFound(bare, { targets: [actions, coolify], readers });
  const there = { ...readers[0], path: "b.ts", line: 2, repository: worker };
  const plan = withFound(here, { targets: [inWorker(actions)], readers: [there] });
  expect(plan.targets).toEqual([actions, coolify, inWorker(actions)]);
  expect(plan.readers).toEqual([...readers, there]);
  expect(isSamePlan(plan, withFound(plan, { targets: [inWorker(actions)], readers: [there] }))).toBe(true);
  expect(extendPlan(plan, withFound(bare, foundEarlier(plan)))).toEqual(plan);
});

test("what the policy names is named for the repository of the issue only", () => {
  const named: Target = { kind: "coolify", url: "https://c.example", variables: [], required: true };
  const { targets } = withFound({ ...bare, targets: [named] }, { targets: [inWorker(coolify)], readers: [] });
  expect(targets).toEqual([named, inWorker(coolify)]);
});

test("thirty places are found at most, and what is known stays", () => {
  const many = Array.from({ length: 40 }, (_, index): Target => ({ ...fly, app: `a${index}` }));
  const { targets } = withFound({ ...bare, targets: many.slice(20) }, { targets: many, readers: [] });
  expect(targets).toEqual([...many.slice(20), ...many.slice(0, 10)]);
});

test("an issue that moves leaves what was found where it was found, and what the policy lists in its repository", () => {
  const policyPath = ".github/rekey.yml";
  const listed: Target = { kind: "local-file", path: ".env", variables: [], required: true };
  const plan = withFound({ ...bare, targets: [listed] }, { targets: [actions, inWorker(fly)], readers });
  const moved = movedPlan(plan, { from: tracker, to: worker, policyPath });
  expect(moved.targets).toEqual([
    { ...listed, foundIn: { repository: tracker, path: policyPath } },
    { ...actions, foundIn: { ...actions.foundIn, repository: tracker } },
    fly,
  ]);
  expect(moved.readers).toEqual([{ ...readers[0], repository: tracker }]);
  const back = movedPlan(moved, { from: worker, to: tracker, policyPath });
  expect(back.targets).toEqual([{ ...listed, foundIn: { path: policyPath } }, ...plan.targets.slice(1)]);
  expect(withFound({ ...bare, targets: [listed] }, foundEarlier(back)).targets).toEqual(plan.targets);
});

test("a plan without its policy has its places and its reminder", () => {
  const plan: RotationPlan = {
    ...bare,
    targets: [actions],
    processes: [{ name: "worker", commands: ["celery"] }],
    smokeTests: [{ name: "login", steps: [] }],
    goodLogLines: ["up"],
    badLogLines: ["down"],
    fallback: "set PROVIDER=b",
  };
  expect(withoutPolicy(plan)).toEqual({ ...bare, targets: [actions] });
});
