import { z } from "zod";
import type { CommitSha } from "../incident/commit-sha.ts";
import type { Repository } from "../incident/repository.ts";
import { type CheckState, type Checks, says } from "../ports/checks.ts";
import type { Annotation, CheckText } from "../report/gate-view.ts";
import { type Clients, type InstallationClient, named } from "./installation-client.ts";
import { ifFound, outside, parseAnswer } from "./outside.ts";

/** The name under which the check is required; operators rely on it. */
export const CHECK_NAME = "rekey";

/** The button on a finished check; labels are at most 20 characters, descriptions 40 (github-facts.md, part 3). */
export const RECHECK_ACTION = {
  label: "Re-check",
  description: "Scan again and update this check",
  identifier: "recheck",
} as const;

/** GitHub takes 50 annotations a request and appends them. */
const ANNOTATIONS_A_REQUEST = 50;
const PAGE = 100;

const Run = z.object({ id: z.number(), status: z.string(), conclusion: z.string().nullish() });

const Runs = z.object({
  check_runs: z.array(Run.extend({ app: z.object({ id: z.number() }).nullable() })),
});

const Annotations = z.array(
  z.object({
    annotation_level: z.string().nullable(),
    path: z.string(),
    start_line: z.number(),
    end_line: z.number(),
    title: z.string().nullable(),
    message: z.string().nullable(),
  }),
);

/** Check runs, read and written through REST as the app with this id. */
export function gitHubChecks(clients: Clients, appId: number): Checks {
  return {
    find: async (repository, head) => (await newestRun(clients, appId, { repository, head }))?.run,
    state: (repository, head) => newestRun(clients, appId, { repository, head }),
    create: async (repository, head, text) =>
      create(await clients(repository.installationId), repository, head, text),
    update: async (repository, run, text) =>
      update(await clients(repository.installationId), repository, run, text),
    listAnnotations: async (repository, run) =>
      listAnnotations(await clients(repository.installationId), repository, run),
  };
}

/** Of several with our name GitHub lists the newest, which is the one that counts (github-facts.md, part 3). */
async function newestRun(
  clients: Clients,
  appId: number,
  { repository, head }: { readonly repository: Repository; readonly head: CommitSha },
): Promise<CheckState | undefined> {
  const client = await clients(repository.installationId);
  const { data } = await outside(() =>
    client.rest.checks.listForRef({
      ...named(repository),
      ref: head,
      check_name: CHECK_NAME,
      app_id: appId,
    }),
  );
  const run = parseAnswer(Runs, data).check_runs.find(({ app }) => app?.id === appId);
  return run && toState(run);
}

function toState({ id, status, conclusion }: z.infer<typeof Run>): CheckState {
  return { run: id, status, ...(conclusion == null ? {} : { conclusion }) };
}

async function create(
  client: InstallationClient,
  repository: Repository,
  head: CommitSha,
  text: CheckText,
): Promise<number> {
  const { now, later } = split(text);
  const { data } = await outside(() =>
    client.rest.checks.create({
      ...named(repository),
      name: CHECK_NAME,
      head_sha: head,
      external_id: `${repository.id}:${head}`,
      ...now,
    }),
  );
  const { id } = parseAnswer(Run, data);
  if (later.length > 0) await update(client, repository, id, { ...text, annotations: later });
  return id;
}

async function update(
  client: InstallationClient,
  repository: Repository,
  run: number,
  text: CheckText,
): Promise<boolean> {
  const { now, later } = split(text);
  const answer = await ifFound(() =>
    client.rest.checks.update({ ...named(repository), check_run_id: run, ...now }),
  );
  // GitHub deletes old runs (github-facts.md, part 3).
  if (answer === undefined) return false;
  const { data } = answer;
  // Whether a finished run can be set back to "in progress" is not documented (github-facts.md, part 3): look.
  if (!says(toState(parseAnswer(Run, data)), text)) return false;
  return later.length === 0 || update(client, repository, run, { ...text, annotations: later });
}

function split(text: CheckText) {
  const first = text.annotations.slice(0, ANNOTATIONS_A_REQUEST);
  const output = {
    title: text.title,
    summary: text.summary,
    ...(first.length === 0 ? {} : { annotations: first.map(toApi) }),
  };
  const state =
    text.status === "completed"
      ? { status: text.status, conclusion: text.conclusion, actions: [RECHECK_ACTION] }
      : { status: text.status };
  return { now: { ...state, output }, later: text.annotations.slice(ANNOTATIONS_A_REQUEST) };
}

function toApi({ level, path, startLine, endLine, title, message }: Annotation) {
  return {
    path,
    start_line: startLine,
    end_line: endLine,
    annotation_level: level,
    title,
    message,
  };
}

async function listAnnotations(
  client: InstallationClient,
  repository: Repository,
  run: number,
): Promise<readonly Annotation[]> {
  const annotations: Annotation[] = [];
  for (let page = 1; ; page++) {
    const { data } = await outside(() =>
      client.rest.checks.listAnnotations({ ...named(repository), check_run_id: run, page, per_page: PAGE }),
    );
    const listed = parseAnswer(Annotations, data);
    annotations.push(...listed.map(fromApi));
    if (listed.length < PAGE) return annotations;
  }
}

function fromApi(annotation: z.infer<typeof Annotations>[number]): Annotation {
  return {
    level: annotation.annotation_level === "warning" ? "warning" : "failure",
    path: annotation.path,
    startLine: annotation.start_line,
    endLine: annotation.end_line,
    title: annotation.title ?? "",
    message: annotation.message ?? "",
  };
}
