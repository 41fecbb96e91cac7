import { expect, test } from "@jest/globals";
import { wasAccepted } from "../../../src/incident/claims.ts";
import type { IncidentEvent } from "../../../src/incident/transition.ts";
import type { Validity } from "../../../src/incident/validity.ts";

const at = new Date("2026-11-21T12:00:00Z");
const question = "GET git.acme.example/me";

function learned(validity: Validity, by: IncidentEvent["by"] = { kind: "rekey" }): IncidentEvent {
  return { kind: "validity-learned", validity, at, by };
}

test("a provider accepted a key when its own yes to the same question is in the log", () => {
  const yes = { kind: "active", evidence: `${question} answered 200` } as const;
  expect(wasAccepted([learned(yes), learned({ kind: "unknown", reason: "unreachable" })], [question])).toBe(
    true,
  );
  // Another server, or another question, which begins alike.
  expect(wasAccepted([learned(yes)], ["GET other.example/me", "GET git.acme.example/m"])).toBe(false);
  expect(wasAccepted([learned({ ...yes, kind: "inactive" })], [question])).toBe(false);
  const byMia = { kind: "account", id: 7, login: "mia" } as const;
  expect(wasAccepted([learned(yes, byMia)], [question])).toBe(false);
  expect(wasAccepted([], [question])).toBe(false);
});
