import { z } from "zod";
import {
  type AuthorCall,
  created,
  nothing,
  ok,
  parseBody,
  type RepositoryCall,
  type Route,
  textParam,
} from "../call.ts";
import { announceIssue, obtainLabel } from "../domain/issues.ts";
import type { Issue, Label } from "../entities.ts";
import { paged } from "../page.ts";
import { invalidField, notFound, Problem } from "../problem.ts";
import { reading, writing } from "../route.ts";
import { labelView } from "../views/issue.ts";
import { issueOf, TRIAGE, WRITE } from "./issue-access.ts";

const REPO = "/repos/{owner}/{repo}";
const READ = "issues=read pull_requests=read";

const Named = z.union([z.string(), z.object({ name: z.string() })]);
const Names = z.union([
  z.object({ labels: z.array(Named).optional() }).transform(({ labels }) => labels ?? []),
  z.array(Named),
  z.string().transform((name) => [name]),
]);
const LabelDraft = z.object({
  name: z.string().min(1),
  color: z.string().optional(),
  description: z.string().nullish(),
});

/** Labels. */
export const labelRoutes: readonly Route[] = [
  reading(`GET ${REPO}/labels`, READ, (call) => listed(call, [...call.repository.labels.values()])),
  reading(`GET ${REPO}/labels/{name}`, READ, (call) => {
    const label = call.repository.labels.get(textParam(call, "name").toLowerCase());
    if (label === undefined) throw notFound();
    return ok(labelView(call.world.urls, call.repository, label));
  }),
  writing(`POST ${REPO}/labels`, WRITE, (call) => {
    const { name, color, description } = parseBody(call, LabelDraft);
    if (call.repository.labels.has(name.toLowerCase())) throw invalidField("Label", "name", "already_exists");
    if (name.length > 50) throw invalidField("Label", "name", "invalid");
    if (color !== undefined && !/^[0-9a-f]{6}$/i.test(color)) throw invalidField("Label", "color", "invalid");
    if ((description ?? "").length > 100) throw invalidField("Label", "description", "invalid");
    const id = call.world.store.nextId();
    const label = { id, name, color: color ?? "ededed", description: description ?? null };
    call.repository.labels.set(name.toLowerCase(), label);
    return created(labelView(call.world.urls, call.repository, label));
  }),
  reading(`GET ${REPO}/issues/{issue_number}/labels`, READ, (call) => listed(call, issueOf(call).labels)),
  writing(`POST ${REPO}/issues/{issue_number}/labels`, TRIAGE, async (call) => {
    const issue = issueOf(call);
    const names = [
      ...issue.labels.map((label) => label.name),
      ...Names.parse(call.body ?? []).map(labelName),
    ];
    await setLabels(call, issue, names);
    return listed(call, issue.labels);
  }),
  writing(`PUT ${REPO}/issues/{issue_number}/labels`, TRIAGE, async (call) => {
    const issue = issueOf(call);
    await setLabels(call, issue, Names.parse(call.body ?? []).map(labelName));
    return listed(call, issue.labels);
  }),
  writing(`DELETE ${REPO}/issues/{issue_number}/labels/{name}`, TRIAGE, async (call) => {
    const issue = issueOf(call);
    const gone = textParam(call, "name").toLowerCase();
    const kept = issue.labels.filter((label) => label.name.toLowerCase() !== gone);
    if (kept.length === issue.labels.length) throw new Problem(404, "Label does not exist");
    await setLabels(
      call,
      issue,
      kept.map((label) => label.name),
    );
    return listed(call, issue.labels);
  }),
  writing(`DELETE ${REPO}/issues/{issue_number}/labels`, TRIAGE, async (call) => {
    await setLabels(call, issueOf(call), []);
    return nothing();
  }),
];

/** Makes these the labels of an issue, with an event for each change. */
export async function setLabels(call: AuthorCall, issue: Issue, names: readonly string[]): Promise<void> {
  const { world, actor, repository } = call;
  const before = issue.labels;
  issue.labels = [...new Set(names.map((name) => obtainLabel(world, repository, name)))];
  const came = issue.labels.filter((one) => !before.includes(one)).map((one) => ["labeled", one] as const);
  const left = before.filter((one) => !issue.labels.includes(one)).map((one) => ["unlabeled", one] as const);
  if (came.length + left.length > 0) issue.updatedAt = world.now();
  for (const [action, label] of [...came, ...left]) {
    const extra = { label: labelView(world.urls, repository, label) };
    await announceIssue(world, issue, action, { sender: actor.account, extra });
  }
}

/** The name in a label that is given by name or as an object. */
export function labelName(label: string | { readonly name: string }): string {
  return typeof label === "string" ? label : label.name;
}

function listed(call: RepositoryCall, labels: readonly Label[]) {
  return paged(call, labels, (label) => labelView(call.world.urls, call.repository, label));
}
