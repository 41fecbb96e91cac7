import { z } from "zod";
import { commitSha, isNoCommit } from "../incident/commit-sha.ts";
import type { FollowIssue, Job, Sender } from "../ports/job.ts";
import { scanOfPush } from "../ports/scan-of-push.ts";
import { readTicks, tickChanges } from "../report/ticks.ts";
import { RECHECK_ACTION } from "./checks.ts";
import { repositoryOf } from "./event-repository.ts";

/*
 * From a payload to a job: only the fields we read enter, and no text that people wrote. Undefined means that
 * the event asks for nothing.
 */

const From = z
  .object({ sender: z.object({ id: z.number(), login: z.string(), type: z.string() }) })
  .transform(({ sender: { id, login, type } }): Sender => ({ id, login, isBot: type === "Bot" }));

const BRANCH = "refs/heads/";

const Push = z.object({
  ref: z.string(),
  before: z.string(),
  after: z.string(),
  deleted: z.boolean(),
  forced: z.boolean(),
});

/** A push to a branch or of a tag. What was deleted brings no commits. */
export function toScanPush(payload: unknown): Job | undefined {
  const { ref, before, after, deleted, forced } = Push.parse(payload);
  if (deleted || isNoCommit(after)) return undefined;
  return scanOfPush(repositoryOf(payload), {
    ref,
    ...(isNoCommit(before) ? {} : { before: commitSha(before) }),
    after: commitSha(after),
    ...(forced ? { isForced: true } : {}),
  });
}

const MergeGroup = z.object({
  merge_group: z.object({ head_sha: z.string(), head_ref: z.string(), base_sha: z.string() }),
});

/** A merge queue asks whether these commits may be merged. */
export function toScanMergeGroup(payload: unknown): Job {
  const { head_sha: head, head_ref: ref, base_sha: base } = MergeGroup.parse(payload).merge_group;
  return {
    kind: "scan-merge-group",
    repository: repositoryOf(payload),
    branch: ref.startsWith(BRANCH) ? ref.slice(BRANCH.length) : ref,
    base: commitSha(base),
    head: commitSha(head),
  };
}

const PullRequest = z.object({
  number: z.number(),
  before: z.string().transform(commitSha).optional(),
  pull_request: z.object({ state: z.string(), head: z.object({ sha: z.string() }) }),
});

/** A pull request that is new, open again, closed, or has other commits than before. */
export function toScanPullRequest(payload: unknown): Job {
  const { number, before, pull_request: pull } = PullRequest.parse(payload);
  const left = before === undefined ? {} : { left: before };
  const begin = pull.state === "open" ? { head: commitSha(pull.head.sha), ...left } : {};
  return { kind: "scan-pull-request", repository: repositoryOf(payload), number, ...begin };
}

const Edited = z.object({ changes: z.object({ base: z.unknown().optional() }) });

/** A pull request with another base has another range; other edits change nothing. */
export function toScanEditedPullRequest(payload: unknown): Job | undefined {
  return Edited.parse(payload).changes.base === undefined ? undefined : toScanPullRequest(payload);
}

const CheckRun = z.object({
  check_run: z.object({ head_sha: z.string() }),
  requested_action: z.object({ identifier: z.string() }).nullish(),
});

/** Somebody asked GitHub to run our check again. */
export function toRecheck(payload: unknown): Job {
  const { check_run } = CheckRun.parse(payload);
  return { kind: "recheck", repository: repositoryOf(payload), head: commitSha(check_run.head_sha) };
}

/** Somebody pressed a button on our check. */
export function toRequestedAction(payload: unknown): Job | undefined {
  const { requested_action } = CheckRun.parse(payload);
  return requested_action?.identifier === RECHECK_ACTION.identifier ? toRecheck(payload) : undefined;
}

const Issue = z.object({ issue: z.object({ number: z.number() }) });

const IssueEdit = z.object({
  issue: z.object({ number: z.number(), body: z.string().nullish(), updated_at: z.iso.datetime() }),
  changes: z.object({ body: z.object({ from: z.string().nullish() }).optional() }),
});

/** An edited issue: which boxes changed. Other edits of a tracking issue are written over. */
export function toApplyTicks(payload: unknown): Job {
  const { issue, changes } = IssueEdit.parse(payload);
  const after = readTicks(issue.body ?? "");
  // Without the old text nobody can tell who ticked what: then nothing is counted, and the issue is written anew.
  const before = changes.body?.from == null ? after : readTicks(changes.body.from);
  return {
    kind: "apply-ticks",
    repository: repositoryOf(payload),
    issue: issue.number,
    changes: tickChanges(before, after),
    sender: From.parse(payload),
    editedAt: issue.updated_at,
  };
}

/** An issue that was closed, reopened or deleted. */
export function toFollowIssue(action: FollowIssue["action"]): (payload: unknown) => Job {
  return (payload) => ({
    kind: "follow-issue",
    repository: repositoryOf(payload),
    issue: Issue.parse(payload).issue.number,
    action,
    sender: From.parse(payload),
  });
}

const IssueComment = z.object({
  issue: z.object({ number: z.number(), pull_request: z.unknown().optional() }),
  comment: z.object({ id: z.number(), body: z.string(), updated_at: z.string() }),
});

/** A comment that begins like a command; its text is read again when the job runs. */
export function toRunCommand(payload: unknown): Job | undefined {
  const { issue, comment } = IssueComment.parse(payload);
  if (!/^\s*\/rekey\b/iu.test(comment.body)) return undefined;
  return {
    kind: "run-command",
    repository: repositoryOf(payload),
    issue: issue.number,
    isPullRequest: issue.pull_request != null,
    comment: comment.id,
    writtenAt: comment.updated_at,
    sender: From.parse(payload),
  };
}
