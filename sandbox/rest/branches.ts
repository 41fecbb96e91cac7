import { ok, type RepositoryCall, type Route, textParam } from "../call.ts";
import { readCommit } from "../git/commits.ts";
import type { JsonObject } from "../json.ts";
import { paged } from "../page.ts";
import { Problem } from "../problem.ts";
import { reading } from "../route.ts";
import { commitView } from "../views/commit.ts";
import { protectionView } from "./repositories.ts";

const REPO = "/repos/{owner}/{repo}";
const HEADS = "refs/heads/";

/** Branches and tags. */
export const branchRoutes: readonly Route[] = [
  reading(`GET ${REPO}/branches`, "contents=read", async (call) => {
    const refs = [...(await call.repository.git.refs(HEADS))];
    const names = refs.map(([ref, sha]) => ({ name: ref.slice(HEADS.length), sha }));
    const wanted = names.filter(({ name }) => matches(call, name));
    return paged(call, wanted, ({ name, sha }) => shortBranch(call, name, sha));
  }),
  reading(`GET ${REPO}/branches/{branch}`, "contents=read", async (call) => {
    const name = textParam(call, "branch");
    const sha = await call.repository.git.branch(name);
    if (sha === null) throw new Problem(404, "Branch not found");
    const commit = await readCommit(call.repository.git, sha);
    const { repository, world } = call;
    const protection = repository.protections.get(name);
    return ok({
      ...shortBranch(call, name, sha),
      commit: commitView(world, repository, commit),
      _links: {
        self: world.urls.repository(repository, `/branches/${name}`),
        html: world.urls.page(repository, `/tree/${name}`),
      },
      protection: protection === undefined ? { enabled: false } : protectionView(call, protection),
      protection_url: world.urls.repository(repository, `/branches/${name}/protection`),
    });
  }),
  reading(`GET ${REPO}/tags`, "contents=read", async (call) => {
    const refs = [...(await call.repository.git.refs("refs/tags/"))];
    const { world, repository } = call;
    const tags = await Promise.all(
      refs.map(async ([ref]) => ({ ref, sha: (await repository.git.commit(ref)) ?? "" })),
    );
    return paged(call, tags, ({ ref, sha }) => {
      const name = ref.slice("refs/tags/".length);
      return {
        name,
        node_id: `REF_${name}`,
        commit: { sha, url: world.urls.repository(repository, `/commits/${sha}`) },
        zipball_url: world.urls.repository(repository, `/zipball/${ref}`),
        tarball_url: world.urls.repository(repository, `/tarball/${ref}`),
      };
    });
  }),
];

function matches({ query, repository }: RepositoryCall, name: string): boolean {
  const wanted = query.protected;
  return wanted === undefined || String(repository.protections.has(name)) === wanted;
}

function shortBranch({ world, repository }: RepositoryCall, name: string, sha: string): JsonObject {
  return {
    name,
    commit: { sha, url: world.urls.repository(repository, `/commits/${sha}`) },
    protected: repository.protections.has(name),
  };
}
