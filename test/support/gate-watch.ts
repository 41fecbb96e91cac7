import type { Delivery, Repository } from "../../sandbox/entities.ts";
import type { LoggedRequest } from "../../sandbox/request-log.ts";
import { addedLines } from "./added-lines.ts";
import type { Ask } from "./asking.ts";
import type { Journey } from "./journey.ts";

/** A success that a check showed though it had no right to: auto-merge would have acted on it. */
export interface OpenedTooEarly {
  readonly repository: string;
  readonly head: string;
  readonly why: string;
}

interface Success {
  readonly repository: Repository;
  readonly head: string;
  readonly at: Date;
  /** The requests before this one. */
  readonly before: readonly LoggedRequest[];
}

/** When commits were read through git, of which GitHub's API has no trace; by `repository:sha`. */
type ReadThroughGit = ReadonlyMap<string, Date>;

/**
 * Looks at every success that was ever written to a check, from GitHub's side: at that moment all commits of the
 * range must have been read, and no incident of a key in them, or in earlier heads of the same ref, may be open.
 * Requests before the given one are left out; so are keys that a test planted where nobody has to look.
 */
export async function findOpenedTooEarly(
  journey: Journey,
  { since, except }: { readonly since: number; readonly except: ReadonlySet<string> },
): Promise<readonly OpenedTooEarly[]> {
  const keys = journey.planted.filter((key) => !except.has(key));
  const { incidents, throughGit } = await readStore(journey.ask);
  const found: OpenedTooEarly[] = [];
  const added = addedTexts();
  for (const success of successes(journey, since)) {
    const { repository, head } = success;
    const commits = await commitsInRange(journey, success);
    const reasons = [
      ...commits.filter((sha) => !wasRead(success, sha, throughGit)).map((sha) => `${sha} was not read yet`),
      ...unresolvedKeys(success, { added: await added(repository, commits), keys, incidents }),
    ];
    found.push(...reasons.map((why) => ({ repository: repository.name, head, why })));
  }
  return found;
}

function successes({ sandbox }: Journey, since: number): readonly Success[] {
  const requests = sandbox.requests();
  const runs = [...sandbox.store.repositories.values()].flatMap(({ checkRuns }) => checkRuns);
  return requests.flatMap((request, index) => {
    const { method, path, status, at } = request;
    if (index < since || status === null || status >= 300 || !isSuccess(request)) return [];
    const id = method === "PATCH" ? Number(/\/check-runs\/(\d+)$/.exec(path)?.[1]) : idOf(request);
    const run = runs.find((one) => one.id === id);
    if (run === undefined) return [];
    return [{ repository: run.repository, head: run.headSha, at, before: requests.slice(0, index) }];
  });
}

function isSuccess({ path, requestBody }: LoggedRequest): boolean {
  return /\/check-runs(?:\/\d+)?$/.test(path) && member(requestBody, "conclusion") === "success";
}

function idOf({ responseBody }: LoggedRequest): number {
  return Number(member(responseBody, "id"));
}

function member(body: unknown, name: string): unknown {
  return typeof body === "object" && body !== null ? Reflect.get(body, name) : undefined;
}

/**
 * The commits that the refs of this head have brought so far: also those of earlier heads. What stood in the
 * repository from its beginning, or came with the default branch, is answered for there.
 */
async function commitsInRange({ sandbox }: Journey, success: Success): Promise<readonly string[]> {
  const { repository, head, at } = success;
  const heads = sandbox
    .deliveries()
    .filter(({ repositoryId, deliveredAt }) => repositoryId === repository.id && deliveredAt <= at)
    .flatMap(pointed);
  const refs = new Set(heads.filter((one) => one.head === head).map(({ ref }) => ref));
  const last = (ref: string) => heads.findLastIndex((one) => one.ref === ref && one.head === head);
  const earlier = heads.filter(({ ref }, index) => refs.has(ref) && index <= last(ref));
  const tips = [head, ...earlier.map((one) => one.head)];
  const main = JSON.stringify(`refs/heads/${repository.defaultBranch}`);
  const base = refs.has(main) ? undefined : heads.findLast(({ ref }) => ref === main);
  const range = [...new Set(tips), ...(base === undefined ? [] : [`^${base.head}`])];
  const out = await repository.git.lasting(["log", "--format=%H %s", ...range, "--"]);
  const lines = out.split("\n").filter((line) => line !== "" && !line.endsWith(" Initial commit"));
  return lines.map((line) => line.slice(0, 40));
}

/** Which ref an event says points where. */
function pointed({ event, payload }: Delivery): readonly { readonly ref: string; readonly head: string }[] {
  if (event === "push") return headOf(member(payload, "ref"), member(payload, "after"));
  const pull = member(payload, "pull_request");
  return event === "pull_request" ? headOf(member(pull, "number"), member(member(pull, "head"), "sha")) : [];
}

function headOf(ref: unknown, head: unknown): readonly { readonly ref: string; readonly head: string }[] {
  return typeof head !== "string" || /^0+$/.test(head) ? [] : [{ ref: JSON.stringify(ref), head }];
}

/** Under whatever name the repository had at that time. */
function wasRead({ repository, before, at }: Success, sha: string, throughGit: ReadThroughGit): boolean {
  const readAt = throughGit.get(`${repository.id}:${sha}`);
  if (readAt !== undefined && readAt <= at) return true;
  return before.some(
    ({ path, status, fault }) => path.endsWith(`/commits/${sha}`) && status === 200 && fault === null,
  );
}

/** What commits of a repository added; read once for a check that was written several times. */
function addedTexts(): (repository: Repository, commits: readonly string[]) => Promise<string> {
  const known = new Map<string, Promise<string>>();
  return (repository, commits) => {
    const name = `${repository.id} ${commits.join(" ")}`;
    const text = known.get(name) ?? addedLines(repository.git, commits);
    known.set(name, text);
    return text;
  };
}

interface Suspects {
  readonly added: string;
  readonly keys: readonly string[];
  readonly incidents: readonly IncidentHistory[];
}

function unresolvedKeys({ at }: Success, { added, keys, incidents }: Suspects): readonly string[] {
  return keys
    .filter((key) => added.includes(key) || added.includes(Buffer.from(key, "utf16le").toString("latin1")))
    .flatMap((key) => {
      const incident = incidents.find(({ mask }) => key.startsWith(mask.replace(/…$/u, "")));
      if (incident === undefined) return ["a key in it has no incident"];
      return isOpenAt(incident, at) ? [`the incident of ${incident.mask} was open`] : [];
    });
}

interface IncidentHistory {
  readonly mask: string;
  readonly events: readonly { readonly kind: string; readonly at: Date }[];
}

function isOpenAt({ events }: IncidentHistory, at: Date): boolean {
  const last = events
    .filter(
      (event) =>
        event.at <= at && /^(?:opened|rotation-confirmed|dismissed|reappeared|reopened)$/.test(event.kind),
    )
    .at(-1);
  return last === undefined || !/^(?:rotation-confirmed|dismissed)$/.test(last.kind);
}

async function readStore(
  ask: Ask,
): Promise<{ readonly incidents: readonly IncidentHistory[]; readonly throughGit: ReadThroughGit }> {
  const rows = await ask<Row>(
    "select mask, json_agg(event order by incident_events.id) as events from incidents join incident_events on incident_id = incidents.id group by incidents.id",
  );
  const scans = await ask<{ name: string; at: Date }>(
    "select repository_id || ':' || sha as name, min(scanned_at) as at from commit_scans where scan->>'source' = 'git' group by 1",
  );
  const incidents = rows.map(({ mask, events }) => ({
    mask,
    events: events.map(({ kind, at }) => ({ kind, at: new Date(at) })),
  }));
  return { incidents, throughGit: new Map(scans.map(({ name, at }) => [name, at])) };
}

interface Row {
  readonly mask: string;
  readonly events: readonly { readonly kind: string; readonly at: string }[];
}
