import type { Checklist } from "../../incident/checklist.ts";
import { replacedAt } from "../../incident/replaced.ts";
import type { StoredIncident } from "../../ports/incident-store.ts";
import type { HealthRequest } from "../../ports/key-asker.ts";
import type { Transaction } from "../../ports/store.ts";
import type { World } from "../../ports/world.ts";
import { isoMinute } from "../../report/dates.ts";
import { checklistOf, trackerOf } from "../issue/incident-view.ts";
import { readPolicy } from "../scanning/read-policy.ts";
import type { Evidence, Look } from "./evidence.ts";
import { isExpected } from "./expected-answer.ts";

/**
 * The smoke tests that Rekey may run by itself, and that answer as the policy says. A service is asked only after the
 * key was replaced there: before, its health speaks for the old key.
 */
export async function healthyServices(world: World, incident: StoredIncident): Promise<Look> {
  const requests = await requestsToSend(world, incident);
  const evidence: Evidence[] = [];
  for (const { item, method, url, expect } of requests) {
    const askedAt = world.now();
    const sent = await world.keyAsker.look({ method, url });
    if (sent.kind === "unanswered" || !isExpected(sent.answer, expect)) continue;
    const address = url.replace(/^https:\/\//u, "").replace(/[?#].*$/su, "");
    const seen = `${method} ${address} answered 200${expect === undefined ? "" : " and what it should"} at ${isoMinute(askedAt)} UTC`;
    evidence.push({ item, seen, askedAt });
  }
  return { evidence, remains: {} };
}

/** A step was ticked that may have been the last before a service can show that it lives on the new key. */
export async function lookOnceReplaced(
  transaction: Transaction,
  checklist: Checklist,
  [before, after]: readonly [StoredIncident, StoredIncident],
): Promise<void> {
  const isOpen = after.state.kind === "open" && after.plan.smokeTests.length > 0;
  const isNew = replacedAt(before, checklist) === undefined && replacedAt(after, checklist) !== undefined;
  if (isOpen && isNew) await transaction.enqueue({ kind: "gather-evidence", incident: after.id });
}

interface AutomaticTest extends HealthRequest {
  readonly item: string;
  readonly expect?: string;
}

/** By the policy as it is now: one that takes its word back is heard at once. */
async function requestsToSend(world: World, incident: StoredIncident): Promise<readonly AutomaticTest[]> {
  const open = incident.plan.smokeTests
    .map(({ name, request }, index) => ({ name, request, item: `smoke-test-${index + 1}` }))
    .filter(({ request, item }) => request !== undefined && !incident.ticks.has(item));
  if (!world.keyAsker.isOn || open.length === 0) return [];
  if (replacedAt(incident, await checklistOf(world.store, incident)) === undefined) return [];
  const tracker = await trackerOf(world.store, incident);
  if (tracker.standing !== "present") return [];
  const { policy } = await readPolicy(world, tracker);
  if (!policy.verify.isOn) return [];
  return open.flatMap(({ name, item }) => {
    const request = policy.smokeTests.find((one) => one.name === name)?.request;
    if (request?.automatic !== true) return [];
    const { method } = request;
    return method === "GET" || method === "HEAD" ? [{ ...request, method, item }] : [];
  });
}
