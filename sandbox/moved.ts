import type { Call } from "./call.ts";
import type { Repository } from "./entities.ts";
import { Problem } from "./problem.ts";
import type { Store } from "./store.ts";

/** The refusal that leads from an old name of a repository to its id, which stays; reading and writing differ. */
export function movedTo({ url, world }: Call, method: string, repository: Repository): Problem {
  const rest = /^\/api\/v3\/repos\/[^/]+\/[^/]+(.*)$/.exec(url.pathname)?.[1] ?? "";
  const target = world.urls.api(`/repositories/${repository.id}${rest}${url.search}`);
  const [status, message] =
    method === "GET" ? ([301, "Moved Permanently"] as const) : ([307, "Temporary Redirect"] as const);
  return new Problem(status, message, { url: target }, { Location: target });
}

/** The path by name for a path by id, as `/repositories/42/issues`; others stay as they are. */
export function pathByName(store: Store, path: string): string {
  const [, id, rest = ""] = /^\/repositories\/(\d+)(\/.*)?$/.exec(path) ?? [];
  const repository = id === undefined ? undefined : store.repositories.get(Number(id));
  if (repository === undefined || repository.deleted) return path;
  return `/repos/${encodeURIComponent(repository.owner.login)}/${encodeURIComponent(repository.name)}${rest}`;
}
