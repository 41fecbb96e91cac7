import type { StartedWorkflow, Target } from "../incident/target.ts";
import { namesIn } from "./names.ts";
import type { Survey } from "./survey.ts";
import { parseWorkflow, readsSecret, WORKFLOW, type WorkflowFile } from "./workflow.ts";

type ActionsTarget = Extract<Target, { readonly kind: "github-actions" }>;

type Workflows = ReadonlyMap<string, WorkflowFile>;

/** So many workflows of one secret are started again. */
const STARTED = 3;

/** The secrets of GitHub Actions that workflows read under one of the names; one target for each environment. */
export function workflowSecrets(survey: Survey, names: readonly string[]): readonly ActionsTarget[] {
  const workflows: Workflows = new Map(
    [...survey.files]
      .filter(([path]) => WORKFLOW.test(path))
      .map(([path, text]) => [path, parseWorkflow(text)]),
  );
  const found = new Map<string, ActionsTarget>();
  for (const { path, line, text } of survey.mentions) {
    const used = names.filter((name) => readsSecret(text, name));
    if (!WORKFLOW.test(path) || used.length === 0) continue;
    for (const environment of environmentsOf(workflows.get(path), used)) {
      const before = found.get(environment ?? "");
      found.set(environment ?? "", {
        kind: "github-actions",
        required: true,
        ...(environment === undefined ? {} : { environment }),
        foundIn: before?.foundIn ?? { path, line },
        variables: [...new Set([...(before?.variables ?? []), ...used])],
        workflows: merged(before?.workflows, startedFor(path, workflows)),
      });
    }
  }
  return found.size > 0 ? [...found.values()] : inherited(survey, names, workflows);
}

/** The environments of the jobs that use one of the secrets; undefined stands for the repository's own secrets. */
function environmentsOf(
  workflow: WorkflowFile | undefined,
  used: readonly string[],
): readonly (string | undefined)[] {
  const jobs = (workflow?.jobs ?? []).filter(({ texts }) =>
    texts.some((text) => used.some((name) => readsSecret(text, name))),
  );
  const environments = new Set(jobs.map(({ environment }) => environment));
  return environments.size === 0 ? [undefined] : [...environments];
}

/** A workflow that only others can call does not start by itself: they do. */
function startedFor(path: string, workflows: Workflows): readonly StartedWorkflow[] {
  const { triggers = [] } = workflows.get(path) ?? {};
  const isCalled = triggers.length > 0 && triggers.every((trigger) => trigger === "workflow_call");
  const callers = [...workflows].flatMap(([caller, { jobs }]) =>
    jobs.some(({ calls }) => calls === `./${path}`) ? caller : [],
  );
  const started = isCalled && callers.length > 0 ? callers : [path];
  return started.map((one) => ({
    file: one.slice(one.lastIndexOf("/") + 1),
    byHand: workflows.get(one)?.triggers.includes("workflow_dispatch") ?? false,
  }));
}

function merged(
  before: readonly StartedWorkflow[] = [],
  now: readonly StartedWorkflow[],
): readonly StartedWorkflow[] {
  const files = new Set(before.map(({ file }) => file));
  return [...before, ...now.filter(({ file }) => !files.has(file))].slice(0, STARTED);
}

/** A job that hands all secrets to a workflow of another repository may hand over this one. */
function inherited(survey: Survey, names: readonly string[], workflows: Workflows): readonly ActionsTarget[] {
  const used = namesIn(
    survey.mentions.map(({ text }) => text),
    names,
  );
  const [path] = [...workflows].find(([, { jobs }]) =>
    jobs.some(({ calls, inheritsSecrets }) => inheritsSecrets && calls?.startsWith("./") === false),
  ) ?? [undefined];
  if (path === undefined || used.length === 0) return [];
  return [
    {
      kind: "github-actions",
      required: false,
      variables: used,
      foundIn: { path },
      workflows: startedFor(path, workflows),
    },
  ];
}
