import type { Author } from "../actor.ts";
import type { Account, App, Comment, Issue, Label, Repository } from "../entities.ts";
import type { JsonObject } from "../json.ts";
import { invalid, Problem } from "../problem.ts";
import { isPull, pullFigures } from "../pulls.ts";
import { commentView, issueView } from "../views/issue.ts";
import { pullView } from "../views/pull-request.ts";
import type { World } from "../world.ts";

// GitHub refuses longer bodies of issues and comments.
const MAX_BODY = 65_536;

/** The text of an issue. */
export interface IssueText {
  readonly title: string;
  readonly body: string | null;
}

/** Who wrote something, and with which app. */
export interface Signed {
  readonly author: Account;
  readonly app: App | null;
}

/** A fresh issue with the next number; it is not yet in the repository. */
export function newIssue(
  world: World,
  repository: Repository,
  signed: Signed,
  { title, body }: IssueText,
): Issue {
  refuseLongBody(body);
  const now = world.now();
  return {
    id: world.store.nextId(),
    number: Math.max(0, ...repository.issues.keys()) + 1,
    repository,
    ...signed,
    title,
    body,
    state: "open",
    stateReason: null,
    closedAt: null,
    closedBy: null,
    locked: false,
    lockReason: null,
    deleted: false,
    transferredTo: null,
    labels: [],
    assignees: [],
    comments: [],
    createdAt: now,
    updatedAt: now,
    pull: null,
  };
}

/** Says what happened to an issue, or to a pull request. */
export async function announceIssue(
  world: World,
  issue: Issue,
  action: string,
  { sender, extra = {} }: { readonly sender: Account; readonly extra?: JsonObject },
): Promise<void> {
  const { repository } = issue;
  if (isPull(issue)) {
    const content = async () => ({
      number: issue.number,
      pull_request: pullView(world.urls, issue, await pullFigures(issue)),
      ...extra,
    });
    return await world.webhooks.emit({ event: "pull_request", action, repository, sender, content });
  }
  const content = () => ({ issue: issueView(world.urls, issue), ...extra });
  await world.webhooks.emit({ event: "issues", action, repository, sender, content });
}

/** What may change on an issue. */
export interface IssueChange {
  readonly title?: string | undefined;
  readonly body?: string | null | undefined;
  readonly state?: "open" | "closed" | undefined;
  readonly stateReason?: string | null | undefined;
}

/** Changes text and state, with an event for each. */
export async function editIssue(
  world: World,
  issue: Issue,
  sender: Account,
  change: IssueChange,
): Promise<void> {
  refuseLongBody(change.body);
  const changes: Record<string, JsonObject> = {};
  if (change.title !== undefined && change.title !== issue.title) changes.title = { from: issue.title };
  if (change.body !== undefined && change.body !== issue.body) changes.body = { from: issue.body ?? "" };
  issue.title = change.title ?? issue.title;
  if (change.body !== undefined) issue.body = change.body;
  if (Object.keys(changes).length > 0) {
    issue.updatedAt = world.now();
    await announceIssue(world, issue, "edited", { sender, extra: { changes } });
  }
  if (change.state !== undefined) await moveState(world, issue, sender, change);
}

async function moveState(world: World, issue: Issue, sender: Account, change: IssueChange): Promise<void> {
  const { state, stateReason } = change;
  if (state === undefined || state === issue.state) return;
  if (issue.pull?.merged === true) throw invalid("Validation Failed");
  const now = world.now();
  const closed = state === "closed";
  issue.state = state;
  issue.stateReason = closed ? (stateReason ?? "completed") : "reopened";
  issue.closedAt = closed ? now : null;
  issue.closedBy = closed ? sender : null;
  issue.updatedAt = now;
  await announceIssue(world, issue, closed ? "closed" : "reopened", { sender });
}

/** Adds a comment. */
export async function addComment(world: World, issue: Issue, author: Author, body: string): Promise<Comment> {
  refuseLongBody(body);
  const now = world.now();
  const comment: Comment = {
    id: world.store.nextId(),
    issue,
    author: author.account,
    app: author.kind === "installation" ? author.app : null,
    body,
    createdAt: now,
    updatedAt: now,
    reactions: [],
  };
  issue.comments.push(comment);
  issue.updatedAt = now;
  await announceComment(world, comment, "created", author.account);
  return comment;
}

/** Changes a comment. */
export async function editComment(
  world: World,
  comment: Comment,
  sender: Account,
  body: string,
): Promise<void> {
  refuseLongBody(body);
  const from = comment.body;
  comment.body = body;
  comment.updatedAt = world.now();
  await announceComment(world, comment, "edited", sender, { changes: { body: { from } } });
}

async function announceComment(
  world: World,
  comment: Comment,
  action: string,
  sender: Account,
  extra: JsonObject = {},
): Promise<void> {
  const { issue } = comment;
  const content = () => ({
    issue: issueView(world.urls, issue),
    comment: commentView(world.urls, comment),
    ...extra,
  });
  await world.webhooks.emit({
    event: "issue_comment",
    action,
    repository: issue.repository,
    sender,
    content,
  });
}

/** The label of this name, made if it does not exist. */
export function obtainLabel(world: World, repository: Repository, name: string): Label {
  if (name.length > 50)
    throw invalid("Validation Failed", [{ resource: "Label", field: "name", code: "invalid" }]);
  const existing = repository.labels.get(name.toLowerCase());
  if (existing !== undefined) return existing;
  const label = { id: world.store.nextId(), name, color: "ededed", description: null };
  repository.labels.set(name.toLowerCase(), label);
  return label;
}

/** Refuses a text that GitHub would refuse for its length. */
function refuseLongBody(body: string | null | undefined): void {
  if (body === null || body === undefined || body.length <= MAX_BODY) return;
  const message = `body is too long (maximum is ${MAX_BODY} characters)`;
  throw invalid("Validation Failed", [{ resource: "Issue", code: "custom", field: "body", message }]);
}

/** An issue that can still be found; the others answer as GitHub does. */
export function refuseGone(issue: Issue | undefined): Issue {
  if (issue === undefined) throw new Problem(404, "Not Found");
  if (issue.deleted) throw new Problem(410, "This issue was deleted");
  return issue;
}
