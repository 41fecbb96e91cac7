import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Actor } from "../../src/incident/actor.ts";
import { dismissals, type IncidentState } from "../../src/incident/incident.ts";
import type { RotationPlan } from "../../src/incident/target.ts";
import { anIncident, aRepository, openTestStore, type TestStore } from "../support/test-store.ts";

let opened: TestStore;

beforeAll(async () => {
  opened = await openTestStore();
});

afterAll(() => opened.end());

const mia: Actor = { kind: "account", id: 1, login: "mia" };
const at = new Date("2026-10-02T08:09:10.111Z");

const everything: RotationPlan = {
  targets: [
    {
      kind: "coolify",
      url: "https://c.example",
      application: "a",
      uuid: "u-1",
      variables: ["A"],
      required: true,
    },
    { kind: "huggingface-space", space: "a/b", variables: [], required: false },
    { kind: "github-actions", environment: "live", variables: ["A", "B"], required: true },
    { kind: "github-actions", variables: [], required: true },
    { kind: "local-file", path: ".env", variables: [], required: true },
    { kind: "other", name: "x", steps: ["one"], url: "https://x.example", variables: [], required: true },
  ],
  processes: [{ name: "web", commands: ["a", "b"], powershell: ["c"] }],
  smokeTests: [
    {
      name: "it works",
      steps: [],
      request: { method: "POST", url: "https://x.example", body: "{}", expect: "ok" },
    },
  ],
  goodLogLines: ["good"],
  badLogLines: ["bad"],
  fallback: "do without",
  reminder: { days: 30 },
};

test("an incident comes out as it went in, with everything that can be known of it", async () => {
  const ticks = new Map([["revoke-old-key", { by: mia, at }]]);
  const states: readonly IncidentState[] = [
    { kind: "open" },
    ...(["revoked", ...dismissals] as const).map(
      (resolution) => ({ kind: "resolved", resolution, by: mia, at }) as const,
    ),
  ];
  const { store } = opened;
  const boxes = new Map([
    ["a", true],
    ["b", false],
  ]);
  for (const state of states) {
    const repository = aRepository();
    await store.repositories.save(repository);
    const wanted = anIncident(repository, { state, ticks, keyId: "AK", plan: everything, boxes });
    const { incident } = await store.incidents.open(wanted);
    expect(incident).toEqual(wanted);
    expect(await store.incidents.get(incident.id)).toEqual(wanted);
  }
});
