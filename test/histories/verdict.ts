import type { Issue } from "../../sandbox/entities.ts";
import { isPull } from "../../sandbox/pulls.ts";
import { readIncidentId } from "../../src/report/ticks.ts";
import { addedLines } from "../support/added-lines.ts";
import { findOpenedTooEarly } from "../support/gate-watch.ts";
import type { Journey } from "../support/journey.ts";
import { findLeaks } from "../support/leak-watch.ts";

/** Everything that must not be, at any moment; empty when all is well. */
export async function findBroken(journey: Journey): Promise<readonly string[]> {
  const { planted, sandbox } = journey;
  const leaks = await findLeaks(planted, journey);
  const early = await findOpenedTooEarly(journey, { since: 0, except: new Set() });
  return [
    ...leaks.map((leak) => `a key leaked: ${JSON.stringify(leak)}`),
    ...sandbox.violations().map((violation) => `GitHub would refuse: ${JSON.stringify(violation)}`),
    ...early.map(({ head, why }) => `the check of ${head} opened too early: ${why}`),
    ...twins(journey).map((what) => `there are two of ${what}`),
  ];
}

/** Issues of one incident, and checks of one head, that are there twice. */
function twins(journey: Journey): readonly string[] {
  const incidents = journey.issues().map(({ body }) => readIncidentId(body ?? "") ?? "no incident");
  const heads = journey.repository.checkRuns.map(({ headSha }) => headSha);
  const repeated = (names: readonly string[]) => names.filter((name, index) => names.indexOf(name) !== index);
  return [
    ...repeated(incidents).map((id) => `the issue of ${id}`),
    ...repeated(heads).map((sha) => `the check of ${sha}`),
  ];
}

/** What is not as it must be at the end, when all trouble is over. */
export async function findUnfinished(journey: Journey): Promise<readonly string[]> {
  const incidents = await readIncidents(journey);
  return [
    ...(await wrongChecks(journey, incidents)),
    ...wrongIssues(journey, incidents),
    ...(await deadJobs(journey)),
  ];
}

interface IncidentRow {
  readonly id: string;
  readonly mask: string;
  readonly isOpen: boolean;
}

async function wrongChecks(journey: Journey, incidents: readonly IncidentRow[]): Promise<readonly string[]> {
  const { repository, sandbox, planted } = journey;
  const open = [...repository.issues.values()].filter(isPull).filter(({ state }) => state === "open");
  const wrong: string[] = [];
  for (const { number, pull } of open) {
    const range = await repository.git.text(["rev-list", `${pull.baseRef}..${pull.headSha}`, "--"]);
    const added = await addedLines(repository.git, range.split("\n").filter(Boolean));
    const keys = planted.filter((key) => added.includes(key));
    const run = sandbox.check(repository, pull.headSha, "rekey");
    const says = run?.conclusion ?? run?.status ?? "nothing";
    const unresolved = keys.filter((key) => incidents.find((one) => isOf(one, key))?.isOpen !== false);
    if (says === "in_progress" || says === "nothing") wrong.push(`pull request ${number} hangs: ${says}`);
    if (unresolved.length > 0 && says !== "action_required") {
      wrong.push(`pull request ${number} holds a key and says ${says}`);
    }
    const isFree = incidents.every(({ isOpen }) => !isOpen);
    if (isFree && says !== "success")
      wrong.push(`pull request ${number} is free of open keys and says ${says}`);
  }
  return wrong;
}

function isOf({ mask }: IncidentRow, key: string): boolean {
  return key.startsWith(mask.replace(/…$/u, ""));
}

function wrongIssues(journey: Journey, incidents: readonly IncidentRow[]): readonly string[] {
  return incidents.flatMap(({ id, isOpen }) => {
    const issues: readonly Issue[] = journey.issues().filter(({ body }) => readIncidentId(body ?? "") === id);
    if (isOpen && issues.length !== 1) return [`open incident ${id} has ${issues.length} issues`];
    const [issue] = issues;
    if (issue === undefined || (issue.state === "open") === isOpen) return [];
    return [`incident ${id} is ${isOpen ? "open" : "resolved"} and its issue is ${issue.state}`];
  });
}

async function readIncidents({ ask }: Journey): Promise<readonly IncidentRow[]> {
  return ask<IncidentRow>(
    `select id, mask, state->>'kind' = 'open' as "isOpen" from incidents order by opened_at`,
  );
}

async function deadJobs({ ask }: Journey): Promise<readonly string[]> {
  const rows = await ask<{ data: unknown; output: unknown }>(
    "select data, output from pgboss.job where name = 'jobs' and state = 'failed'",
  );
  return rows.map((row) => `a job is dead: ${JSON.stringify(row)}`);
}
