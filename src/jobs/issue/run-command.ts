import { accountOf, isAtLeast } from "../../incident/actor.ts";
import { assertNever } from "../../incident/assert-never.ts";
import { isHeard } from "../../incident/heard.ts";
import { type IncidentId, isDismissed } from "../../incident/incident.ts";
import { type IncidentEvent, transition } from "../../incident/transition.ts";
import type { Delivered, RunCommand } from "../../ports/job.ts";
import type { Transaction } from "../../ports/store.ts";
import type { World } from "../../ports/world.ts";
import {
  alreadyResolved,
  dismissed,
  dismissedAlready,
  help,
  incompleteDismissal,
  inTrackingIssue,
  notAllowed,
  recheckStarted,
  revokeFirst,
  unknownCommand,
} from "../../report/comments.ts";
import { publishTiedChecks } from "../gate/publish-tied-checks.ts";
import { askAbout } from "../proof/ask-about.ts";
import { lookForUses } from "../proof/look-for-uses.ts";
import { orderRevocation } from "../proof/order-revocation.ts";
import { safeReason } from "../safe-reason.ts";
import { type Command, parseCommand } from "./command.ts";
import { roleOf } from "./role-of.ts";
import { trackedIncident } from "./tracked-incident.ts";

/** Does what a comment beginning with `/rekey` asks for, when its author may, and answers once. */
export async function runCommand(world: World, job: Delivered<RunCommand>): Promise<void> {
  if (job.sender.isBot) return;
  const comment = await world.issues.readComment(job.repository, job.comment);
  if (comment === undefined || comment.updatedAt !== job.writtenAt) return;
  const command = parseCommand(comment.text);
  if (command === undefined) return;
  const role = await roleOf(world, job.repository, job.sender);
  // Each answer costs requests: strangers who may only read and comment get none.
  if (!isAtLeast(role, "triage")) return;
  const answer = (transaction: Transaction, text: string): Promise<void> =>
    transaction.enqueue({
      kind: "post-answer",
      repository: job.repository.id,
      issue: job.issue,
      key: answerKey(job),
      text,
    });
  switch (command.kind) {
    case "help":
      return answer(world.store, help());
    case "unknown":
      return answer(world.store, unknownCommand(command.verb));
    case "incomplete-dismissal":
      return answer(world.store, incompleteDismissal());
    case "recheck":
      return startRecheck(world, job, answer);
    case "verify":
      return verify(world, job, answer);
    case "revoke":
      return orderRevocation(world, job, { isConfirmed: command.isConfirmed, answerKey: answerKey(job) });
    case "active":
      return declareActive(world, job, command.evidence, answer);
    case "dismiss":
      return dismiss(world, job, command, answer);
    default:
      assertNever(command);
  }
}

/** Each comment is answered once. */
function answerKey({ repository, comment }: RunCommand): string {
  return `command:${repository.id}:${comment}`;
}

type Answer = (transaction: Transaction, text: string) => Promise<void>;

async function startRecheck(world: World, job: RunCommand, answer: Answer): Promise<void> {
  const { repository, issue, isPullRequest } = job;
  const id = await world.store.incidents.findByIssue(repository.id, issue);
  await world.store.transaction(async (transaction) => {
    if (isPullRequest) await transaction.enqueue({ kind: "scan-pull-request", repository, number: issue });
    if (id !== undefined) {
      await recheckTied(transaction, id);
      await transaction.enqueue({ kind: "publish-incident", incident: id });
    }
    await answer(transaction, recheckStarted());
  });
}

/** The refs that wait for the incident as they are now, in whatever repository. */
async function recheckTied(transaction: Transaction, id: IncidentId): Promise<void> {
  const heads = await transaction.refs.headsTiedTo(id);
  for (const { repository: repositoryId, head } of heads.filter(({ isCurrent }) => isCurrent)) {
    const repository = await transaction.repositories.get(repositoryId);
    if (repository !== undefined) await transaction.enqueue({ kind: "recheck", repository, head });
  }
}

/** The provider is asked, and everything that can be seen is looked at again; the answer tells of both. */
async function verify(world: World, job: RunCommand, answer: Answer): Promise<void> {
  const { repository, issue, sender } = job;
  const incident = await trackedIncident(world, job);
  if (incident === undefined) return answer(world.store, inTrackingIssue("/rekey verify"));
  if (!isAtLeast(await roleOf(world, repository, sender), "write"))
    return answer(world.store, notAllowed(sender.login, "/rekey verify", "write"));
  if (isDismissed(incident)) return answer(world.store, dismissedAlready());
  await world.store.transaction(async (transaction) => {
    await lookForUses(transaction, incident);
    await askAbout(transaction, world, {
      id: incident.id,
      answerTo: { repository: repository.id, issue, key: answerKey(job) },
    });
  });
}

/** Somebody knows that the key works: from now on, its checklist revokes first. */
async function declareActive(
  world: World,
  job: Delivered<RunCommand>,
  words: string,
  answer: Answer,
): Promise<void> {
  const incident = await trackedIncident(world, job);
  if (incident === undefined) return answer(world.store, inTrackingIssue("/rekey active"));
  const by = accountOf(job.sender);
  if (!isAtLeast(await roleOf(world, job.repository, job.sender), "write")) {
    return answer(world.store, notAllowed(by.login, "/rekey active", "write"));
  }
  const evidence = safeReason(words, incident, world.fingerprintKey) || "no details given";
  await world.store.transaction(async (transaction) => {
    const validity = { kind: "active", evidence } as const;
    const { delivery } = job;
    const event = { kind: "validity-learned", validity, at: world.now(), by, delivery } as const;
    const outcome = await happen(transaction, incident.id, event);
    await answer(transaction, outcome === "settled" ? alreadyResolved() : revokeFirst());
  });
}

async function dismiss(
  world: World,
  job: Delivered<RunCommand>,
  command: Extract<Command, { kind: "dismiss" }>,
  answer: Answer,
): Promise<void> {
  const incident = await trackedIncident(world, job);
  if (incident === undefined) return answer(world.store, inTrackingIssue("/rekey dismiss"));
  const isAllowed = await maintainsEverywhere(world, job, incident.id);
  const reason = safeReason(command.reason, incident, world.fingerprintKey);
  const by = accountOf(job.sender);
  const moment = { at: world.now(), by, delivery: job.delivery };
  await world.store.transaction(async (transaction) => {
    const event: Delivered<IncidentEvent> = isAllowed
      ? { kind: "dismissed", resolution: command.resolution, reason, ...moment }
      : { kind: "refused", action: "dismiss", ...moment };
    const outcome = await happen(transaction, incident.id, event);
    if (outcome === "settled") return answer(transaction, alreadyResolved());
    await answer(
      transaction,
      isAllowed
        ? dismissed(by, command.resolution, reason)
        : notAllowed(by.login, "/rekey dismiss", "maintain", "every repository where the key was found"),
    );
  });
}

/** A dismissal opens gates in every repository where the key occurs: its author must be trusted in all of them. */
async function maintainsEverywhere(
  world: World,
  { repository, sender }: RunCommand,
  id: IncidentId,
): Promise<boolean> {
  const occurrences = await world.store.occurrences.of(id);
  for (const other of new Set([repository.id, ...occurrences.map((one) => one.repository)])) {
    const place = await world.store.repositories.get(other);
    if (place === undefined || !isAtLeast(await roleOf(world, place, sender), "maintain")) return false;
  }
  return true;
}

/** Records the event; a resolved incident stays as it is. */
async function happen(
  transaction: Transaction,
  id: IncidentId,
  event: Delivered<IncidentEvent>,
): Promise<"recorded" | "settled"> {
  const incident = await transaction.incidents.lock(id);
  if (isHeard(await transaction.incidents.log(id), event.delivery)) return "recorded";
  if (incident === undefined || incident.state.kind === "resolved") return "settled";
  await transaction.incidents.save({ ...incident, ...transition(incident, event) }, [event]);
  await publishTiedChecks(transaction, id);
  await transaction.enqueue({ kind: "publish-incident", incident: id });
  return "recorded";
}
