import { z } from "zod";
import { freshInstallationToken } from "../app-token.ts";
import { type Call, created, nothing, numberParam, ok, parseBody, type Route, textParam } from "../call.ts";
import { removeInstallation, suspendInstallation } from "../domain/installations.ts";
import type { App, Installation, Permissions, Repository } from "../entities.ts";
import { movedTo } from "../moved.ts";
import { paged } from "../page.ts";
import { grants } from "../permissions.ts";
import { invalid, notFound, Problem } from "../problem.ts";
import { route } from "../route.ts";
import { installationView, integration } from "../views/app.ts";
import { iso, minimalRepository, repositoryView } from "../views/repository.ts";

const Level = z.enum(["read", "write", "admin"]);
const TokenRequest = z.object({
  repositories: z.array(z.string()).optional(),
  repository_ids: z.array(z.number()).optional(),
  permissions: z.record(z.string(), Level).optional(),
});

const LIFETIME_MS = 60 * 60 * 1000;

/** The app itself, its installations and their tokens. */
export const appRoutes: readonly Route[] = [
  route("GET /app", "app", (call) => {
    const app = appOfCall(call);
    const count = call.world.store.liveInstallations(app).length;
    return ok({ ...integration(call.world.urls, app), installations_count: count });
  }),
  route("GET /app/installations", "app", (call) =>
    paged(call, call.world.store.liveInstallations(appOfCall(call)), (one) =>
      installationView(call.world.urls, one),
    ),
  ),
  route("GET /app/installations/{installation_id}", "app", (call) =>
    ok(installationView(call.world.urls, installationOfCall(call))),
  ),
  route("DELETE /app/installations/{installation_id}", "app", async (call) => {
    const installation = installationOfCall(call);
    await removeInstallation(call.world, installation, installation.account);
    return nothing();
  }),
  ...(["PUT", "DELETE"] as const).map((method) =>
    route(`${method} /app/installations/{installation_id}/suspended`, "app", (call) => {
      suspendInstallation(call.world, installationOfCall(call), method === "PUT");
      return nothing();
    }),
  ),
  route("GET /repos/{owner}/{repo}/installation", "app", (call) => {
    const { store, urls } = call.world;
    const name = [textParam(call, "owner"), textParam(call, "repo")] as const;
    const [repository, former] = [store.repository(...name), store.formerRepository(...name)];
    const meant = repository ?? former;
    const installation = found(meant && store.installationOf(appOfCall(call), meant));
    if (repository === undefined && former !== undefined) throw movedTo(call, "GET", former);
    return ok(installationView(urls, installation));
  }),
  ...(["orgs/{org}", "users/{username}"] as const).map((path) =>
    route(`GET /${path}/installation`, "app", (call) => {
      const account = call.world.store.account(call.params.org ?? call.params.username ?? "");
      const installations = call.world.store.liveInstallations(appOfCall(call));
      return ok(
        installationView(call.world.urls, found(installations.find((one) => one.account === account))),
      );
    }),
  ),
  route("POST /app/installations/{installation_id}/access_tokens", "app", mintToken),
  route("DELETE /installation/token", "installation", (call) => {
    const token = call.headers.authorization?.split(" ")[1] ?? "";
    call.world.store.tokens.delete(token);
    return nothing();
  }),
  route("GET /installation/repositories", "installation", (call) => {
    const { actor, world } = call;
    if (actor.kind !== "installation") throw notFound();
    const { installation, repositoryIds } = actor;
    const covered = world.store
      .coveredRepositories(installation)
      .filter((one) => repositoryIds === null || repositoryIds.has(one.id));
    return paged(
      call,
      covered,
      (one) => repositoryView(world.urls, one),
      (repositories) => ({
        total_count: covered.length,
        repository_selection: installation.selection,
        repositories,
      }),
    );
  }),
];

function mintToken(call: Call) {
  const { world } = call;
  const installation = installationOfCall(call);
  if (installation.suspendedAt !== null) throw new Problem(403, "This installation has been suspended");
  const wanted = parseBody(call, TokenRequest);
  const repositories = narrowedRepositories(call, installation, wanted);
  const permissions = narrowedPermissions(installation.app, wanted.permissions);
  const token = freshInstallationToken(installation.app.id);
  const expiresAt = new Date(world.now().getTime() + LIFETIME_MS);
  const repositoryIds = repositories === null ? null : new Set(repositories.map((one) => one.id));
  world.store.tokens.set(token, {
    kind: "installation",
    installation,
    expiresAt,
    repositoryIds,
    permissions,
  });
  return created({
    token,
    expires_at: iso(expiresAt),
    permissions: { metadata: "read", ...permissions },
    repository_selection: repositories === null ? installation.selection : "selected",
    ...(repositories === null ? {} : { repositories: repositories.map((one) => minimalView(call, one)) }),
  });
}

function minimalView({ world }: Call, repository: Repository) {
  return { ...repositoryView(world.urls, repository), ...minimalRepository(world.urls, repository) };
}

function narrowedRepositories(
  { world }: Call,
  installation: Installation,
  { repositories: names, repository_ids: ids }: z.infer<typeof TokenRequest>,
): readonly Repository[] | null {
  if (names === undefined && ids === undefined) return null;
  const covered = world.store.coveredRepositories(installation);
  const byName = (names ?? []).map((name) =>
    covered.find((one) => one.name.toLowerCase() === name.toLowerCase()),
  );
  const byId = (ids ?? []).map((id) => covered.find((one) => one.id === id));
  return [...byName, ...byId].map((one) => {
    if (one !== undefined) return one;
    throw invalid(
      "There is at least one repository that does not exist or is not accessible to the parent installation.",
    );
  });
}

function narrowedPermissions(app: App, wanted: Permissions | undefined): Permissions {
  if (wanted === undefined) return app.permissions;
  for (const [name, level] of Object.entries(wanted)) {
    if (!grants(app.permissions, `${name}=${level}`)) {
      throw invalid("The permissions requested are not granted to this installation.");
    }
  }
  return wanted;
}

/** The app that sends a request with its own token. */
export function appOfCall({ actor }: Call): App {
  if (actor.kind !== "app") throw new Problem(401, "A JSON web token could not be decoded");
  return actor.app;
}

function installationOfCall(call: Call): Installation {
  const installation = call.world.store.installations.get(numberParam(call, "installation_id"));
  if (installation?.deleted === true || installation?.app !== appOfCall(call)) throw notFound();
  return found(installation);
}

function found(installation: Installation | undefined): Installation {
  if (installation === undefined) throw notFound();
  return installation;
}
