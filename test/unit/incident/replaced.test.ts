import { expect, test } from "@jest/globals";
import type { Checklist } from "../../../src/incident/checklist.ts";
import { replacedAt } from "../../../src/incident/replaced.ts";
import { incident, wes } from "./incidents.ts";

const checklist: Checklist = [
  {
    title: "All of it",
    items: [
      { id: "revoke-old-key", text: "Revoke it", required: true },
      { id: "replace-everywhere", text: "Replace it", required: true },
      { id: "replace-local-file-1", text: "Replace it here, too", required: false },
      { id: "restart-1", text: "Restart it", required: true },
      { id: "smoke-test-1", text: "Try it out", required: true },
    ],
  },
];

function tickedAt(times: Readonly<Record<string, string>>): Date | undefined {
  const ticks = Object.entries(times).map(([item, at]) => [item, { by: wes, at: new Date(at) }] as const);
  return replacedAt(incident({ ticks: new Map(ticks) }), checklist);
}

const two = { "revoke-old-key": "2026-09-02T10:00:00Z", "replace-everywhere": "2026-09-02T12:00:00Z" };

test("a key is replaced when the last required step of revoking and replacing it was done", () => {
  expect(tickedAt({ ...two, "restart-1": "2026-09-02T11:00:00Z" })).toEqual(new Date("2026-09-02T12:00:00Z"));
});

test("a key is not replaced while one of these steps is open", () => {
  expect(tickedAt({})).toBeUndefined();
  expect(tickedAt(two)).toBeUndefined();
  expect(tickedAt({ ...two, "smoke-test-1": "2026-09-02T13:00:00Z" })).toBeUndefined();
  expect(replacedAt(incident(), [])).toBeUndefined();
});
