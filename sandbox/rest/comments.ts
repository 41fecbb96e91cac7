import { z } from "zod";
import { may } from "../actor.ts";
import { created, nothing, numberParam, ok, parseBody, type RepositoryCall, type Route } from "../call.ts";
import { addComment, editComment } from "../domain/issues.ts";
import type { Comment } from "../entities.ts";
import { paged } from "../page.ts";
import { forbidden, notFound } from "../problem.ts";
import { reading, writing } from "../route.ts";
import { commentView, reactionView } from "../views/issue.ts";
import { ANYBODY, issueOf, WRITE } from "./issue-access.ts";

const ISSUES = "/repos/{owner}/{repo}/issues";
const READ = "issues=read pull_requests=read";
const Text = z.object({ body: z.string() });
const Reaction = z.object({ content: z.string() });

/** Comments on issues and pull requests. */
export const commentRoutes: readonly Route[] = [
  reading(`GET ${ISSUES}/{issue_number}/comments`, READ, (call) => {
    const since = new Date(call.query.since ?? 0);
    const comments = issueOf(call).comments.filter((one) => one.updatedAt >= since);
    return paged(call, comments, (comment) => commentView(call.world.urls, comment));
  }),
  writing(`POST ${ISSUES}/{issue_number}/comments`, ANYBODY, async (call) => {
    const issue = issueOf(call);
    const { world, actor, repository } = call;
    if (issue.locked && !may(actor, repository, WRITE)) {
      throw forbidden("Unable to create comment because issue is locked.");
    }
    return created(
      commentView(world.urls, await addComment(world, issue, actor, parseBody(call, Text).body)),
    );
  }),
  reading(`GET ${ISSUES}/comments`, READ, (call) =>
    paged(call, changedComments(call), (comment) => commentView(call.world.urls, comment)),
  ),
  // Nobody comments on lines of code here.
  reading("GET /repos/{owner}/{repo}/pulls/comments", "pull_requests=read", (call) =>
    paged(call, [], () => null),
  ),
  reading(`GET ${ISSUES}/comments/{comment_id}`, READ, (call) =>
    ok(commentView(call.world.urls, commentOf(call))),
  ),
  writing(`PATCH ${ISSUES}/comments/{comment_id}`, ANYBODY, async (call) => {
    const comment = commentOf(call);
    const { world, actor, repository } = call;
    if (comment.author !== actor.account && !may(actor, repository, WRITE)) {
      throw forbidden("Must have admin rights to Repository.");
    }
    await editComment(world, comment, actor.account, parseBody(call, Text).body);
    return ok(commentView(world.urls, comment));
  }),
  writing(`DELETE ${ISSUES}/comments/{comment_id}`, ANYBODY, (call) => {
    const comment = commentOf(call);
    if (comment.author !== call.actor.account && !may(call.actor, call.repository, WRITE)) {
      throw forbidden("Must have admin rights to Repository.");
    }
    comment.issue.comments.splice(comment.issue.comments.indexOf(comment), 1);
    return nothing();
  }),
  reading(`GET ${ISSUES}/comments/{comment_id}/reactions`, READ, (call) =>
    paged(call, commentOf(call).reactions, (one) => reactionView(call.world.urls, one)),
  ),
  writing(`POST ${ISSUES}/comments/{comment_id}/reactions`, ANYBODY, (call) => {
    const { reactions } = commentOf(call);
    const { content } = parseBody(call, Reaction);
    const { account } = call.actor;
    const existing = reactions.find((one) => one.content === content && one.author === account);
    if (existing !== undefined) return ok(reactionView(call.world.urls, existing));
    const reaction = { id: call.world.store.nextId(), content, author: account, createdAt: call.world.now() };
    reactions.push(reaction);
    return created(reactionView(call.world.urls, reaction));
  }),
];

function changedComments(call: RepositoryCall): readonly Comment[] {
  const { since, sort, direction = "desc" } = call.query;
  const comments = allComments(call).filter((one) => one.updatedAt >= new Date(since ?? 0));
  const byTime = comments.toSorted((one, other) => one.updatedAt.getTime() - other.updatedAt.getTime());
  // The direction is ignored without the order (GitHub's description of this operation, @octokit/openapi 23.0.2).
  if (sort !== "updated") return comments.toSorted((one, other) => one.id - other.id);
  return direction === "asc" ? byTime : byTime.toReversed();
}

function allComments({ repository }: RepositoryCall): readonly Comment[] {
  const issues = [...repository.issues.values()].filter((issue) => !issue.deleted);
  return issues.flatMap((issue) => issue.comments);
}

function commentOf(call: RepositoryCall): Comment {
  const id = numberParam(call, "comment_id");
  const comment = allComments(call).find((one) => one.id === id);
  if (comment === undefined) throw notFound();
  return comment;
}
