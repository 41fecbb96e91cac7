import type { Answer, RepositoryCall, Route } from "../call.ts";
import type { Activity } from "../entities.ts";
import type { JsonObject } from "../json.ts";
import { pageOf } from "../page.ts";
import { reading } from "../route.ts";
import { nodeId } from "../urls.ts";
import { simpleUser } from "../views/account.ts";
import { iso } from "../views/repository.ts";

const DAYS: Readonly<Record<string, number>> = { day: 1, week: 7, month: 30, quarter: 90, year: 365 };
const DAY_MS = 24 * 60 * 60 * 1000;

/** What happened to the branches of a repository; tags have no activity. */
export const activityRoutes: readonly Route[] = [
  reading("GET /repos/{owner}/{repo}/activity", "contents=read", (call) => {
    const wanted = call.repository.activities.filter((one) => isWanted(call, one));
    const all = call.query.direction === "asc" ? wanted : wanted.toReversed();
    return cursorPage(call, all, (one) => view(call, one));
  }),
];

function isWanted({ query, world }: RepositoryCall, one: Activity): boolean {
  const { ref, actor, time_period: period, activity_type: kind } = query;
  const days = DAYS[period ?? ""];
  return (
    (ref === undefined || one.ref === ref || one.ref === `refs/heads/${ref}`) &&
    (actor === undefined || one.actor.login.toLowerCase() === actor.toLowerCase()) &&
    (days === undefined || one.at.getTime() >= world.now().getTime() - days * DAY_MS) &&
    (kind === undefined || one.kind === kind)
  );
}

/** A part of the list between cursors, which keep their place while new entries come. */
function cursorPage(
  call: RepositoryCall,
  all: readonly Activity[],
  render: (one: Activity) => JsonObject,
): Answer {
  const { size } = pageOf(call);
  const place = (cursor: string | undefined) => all.findIndex((one) => cursorOf(one) === cursor);
  const end = call.query.before === undefined ? -1 : place(call.query.before);
  const start = end === -1 ? place(call.query.after) + 1 : Math.max(0, end - size);
  const part = all.slice(start, end === -1 ? start + size : end);
  const [first, last] = [part[0], part.at(-1)];
  const links: string[] = [];
  if (last !== undefined && last !== all.at(-1)) links.push(link(call, "after", last, "next"));
  if (first !== undefined && start > 0) links.push(link(call, "before", first, "prev"));
  const headers = links.length === 0 ? {} : { Link: links.join(", ") };
  return { status: 200, body: part.map(render), headers };
}

function link(call: RepositoryCall, way: "before" | "after", one: Activity, relation: string): string {
  const url = new URL(call.url);
  for (const name of ["before", "after"]) url.searchParams.delete(name);
  url.searchParams.set(way, cursorOf(one));
  return `<${url.href}>; rel="${relation}"`;
}

function cursorOf({ id }: Activity): string {
  return nodeId("Cursor", id);
}

function view({ world }: RepositoryCall, one: Activity): JsonObject {
  return {
    id: one.id,
    node_id: nodeId("Push", one.id),
    before: one.before,
    after: one.after,
    ref: one.ref,
    timestamp: iso(one.at),
    activity_type: one.kind,
    actor: simpleUser(world.urls, one.actor),
  };
}
