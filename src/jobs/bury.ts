import { assertNever } from "../incident/assert-never.ts";
import type { CommitSha } from "../incident/commit-sha.ts";
import { noCoverage } from "../incident/coverage.ts";
import type { IncidentId } from "../incident/incident.ts";
import type { GatedRef, Repository } from "../incident/repository.ts";
import type { GatherEvidence, Job } from "../ports/job.ts";
import { jobFields } from "../ports/job-fields.ts";
import type { StoredEvaluation } from "../ports/ref-store.ts";
import type { World } from "../ports/world.ts";
import { publishTiedChecks } from "./gate/publish-tied-checks.ts";
import { leaveRepositories } from "./leave-repositories.ts";

/**
 * Ends a job that failed for good, loudly: a scan leaves a check that says so, with the reason, and stays closed, so
 * that nothing hangs and nothing passes unseen.
 */
export async function bury(world: World, job: Job, reason: string): Promise<void> {
  world.log.error("a job failed for good", { ...jobFields(job), reason });
  const why = `Rekey could not finish the scan: ${reason}`;
  switch (job.kind) {
    case "scan-branch":
      return closeGate(world, job.repository, {
        why,
        ref: { kind: "branch", name: job.branch },
        head: job.head,
        ...(job.before === undefined ? {} : { before: job.before }),
      });
    case "scan-merge-group":
      return closeGate(world, job.repository, {
        why,
        ref: { kind: "merge-group", name: job.branch },
        head: job.head,
        before: job.base,
      });
    case "scan-pull-request":
      return closeBegun(world, job.repository, { why, ref: { kind: "pull-request", number: job.number } });
    case "scan-tag":
      return closeBegun(world, job.repository, { why, ref: { kind: "tag", name: job.tag } });
    case "publish-incident":
      return giveUpIssue(world, job.incident, reason);
    case "follow-repository": {
      const { installationId, id } = job.repository;
      return leaveRepositories(world, { kind: "leave-repositories", installationId, repositories: [id] });
    }
    case "gather-evidence":
      return tellVerdict(world, job);
    case "leave-repositories":
    case "recheck":
    case "apply-ticks":
    case "follow-issue":
    case "run-command":
    case "welcome-repositories":
    case "publish-check":
    case "revoke-key":
    case "find-targets":
    // The clock asks again.
    case "check-key":
    case "post-answer":
      return;
    default:
      assertNever(job);
  }
}

/** Who asked hears what the provider has said, where nothing else could be looked at. The clock looks again. */
async function tellVerdict({ store }: World, { answer }: GatherEvidence): Promise<void> {
  if (answer === undefined) return;
  await store.enqueue({ kind: "post-answer", ...answer.to, text: answer.verdict });
}

/** The heads that a failed scan began with, if it came that far; without one there is no check to end. */
async function closeBegun(
  world: World,
  repository: Repository,
  { why, ref }: Pick<Closing, "why" | "ref">,
): Promise<void> {
  const unfinished = await world.store.refs.unfinished(repository.id, ref);
  for (const { head, beginning, isTriedAgain } of unfinished) {
    if (beginning !== undefined || isTriedAgain === true)
      await closeGate(world, repository, { why, ref, head });
  }
}

/** An issue that could not be opened, said on every check that waits for it. */
async function giveUpIssue(world: World, id: IncidentId, why: string): Promise<void> {
  await world.store.transaction(async (transaction) => {
    const incident = await transaction.incidents.lock(id);
    if (incident === undefined || incident.issue.kind === "open") return;
    const reason = `Rekey could not open it: ${why}. Press Re-check to try again.`;
    await transaction.incidents.setIssue(id, { kind: "impossible", reason });
    await publishTiedChecks(transaction, id);
  });
}

/** The evaluation that a failed scan leaves open. */
interface Closing {
  /** What people read on the check. */
  readonly why: string;
  readonly ref: GatedRef;
  readonly head: CommitSha;
  readonly before?: CommitSha;
}

async function closeGate(
  world: World,
  repository: Repository,
  { why, ref, head, before }: Closing,
): Promise<void> {
  const known = await world.store.refs.evaluation(repository.id, ref, head);
  const ended = endedBy(known, {
    ref,
    ...(before === undefined ? {} : { before }),
    evaluation: { kind: "incomplete", reason: why },
    coverage: noCoverage(0),
    policyProblems: [],
  });
  if (ended === undefined) return;
  await world.store.transaction(async (transaction) => {
    await transaction.repositories.remember(repository);
    await transaction.refs.finish(repository.id, head, ended);
    await transaction.enqueue({ kind: "publish-check", repository: repository.id, head });
  });
}

/** What has ended says more than we can: another job went further, or this one said what it could not read. */
function endedBy(
  known: StoredEvaluation | undefined,
  unread: StoredEvaluation,
): StoredEvaluation | undefined {
  if (known === undefined) return unread;
  const { evaluation } = known;
  switch (evaluation.kind) {
    case "pending":
      return unread;
    case "complete":
      return undefined;
    case "incomplete": {
      const { isTriedAgain, ...ended } = evaluation;
      return isTriedAgain === true ? { ...known, evaluation: ended } : undefined;
    }
    default:
      return assertNever(evaluation);
  }
}
