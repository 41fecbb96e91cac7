import { ok, type RepositoryCall, type Route, textParam } from "../call.ts";
import { readTag } from "../git/tags.ts";
import type { Json } from "../json.ts";
import { notFound } from "../problem.ts";
import { reading } from "../route.ts";
import { UNSIGNED } from "../views/commit.ts";

const GIT = "/repos/{owner}/{repo}/git";

/** Refs and tag objects, as the git database shows them. */
export const gitRefRoutes: readonly Route[] = [
  reading(`GET ${GIT}/ref/{ref}`, "contents=read", async (call) => {
    const ref = `refs/${textParam(call, "ref")}`;
    const sha = (await call.repository.git.refs(ref)).get(ref);
    if (sha === undefined) throw notFound();
    return ok(await refView(call, ref, sha));
  }),
  reading(`GET ${GIT}/matching-refs/{ref}`, "contents=read", async (call) => {
    const prefix = `refs/${textParam(call, "ref")}`;
    const refs = [...(await call.repository.git.refs())].filter(([ref]) => ref.startsWith(prefix));
    return ok(await Promise.all(refs.map(([ref, sha]) => refView(call, ref, sha))));
  }),
  reading(`GET ${GIT}/tags/{tag_sha}`, "contents=read", async (call) => {
    const tag = await readTag(call.repository.git, textParam(call, "tag_sha"));
    if (tag === null) throw notFound();
    const { sha, name, message, tagger, target } = tag;
    return ok({
      node_id: `TA_${sha}`,
      sha,
      url: gitUrl(call, "tag", sha),
      tag: name,
      message,
      tagger: { ...tagger },
      object: { ...target, url: gitUrl(call, target.type, target.sha) },
      verification: UNSIGNED,
    });
  }),
];

async function refView(call: RepositoryCall, ref: string, sha: string): Promise<Json> {
  const { world, repository } = call;
  const type = (await repository.git.text(["cat-file", "-t", sha])).trim();
  const url = world.urls.repository(repository, `/git/${ref}`);
  return { ref, node_id: `REF_${ref}`, url, object: { sha, type, url: gitUrl(call, type, sha) } };
}

function gitUrl({ world, repository }: RepositoryCall, type: string, sha: string): string {
  return world.urls.repository(repository, `/git/${type}s/${sha}`);
}
