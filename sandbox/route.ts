import { type Author, type Need, toAuthor } from "./actor.ts";
import type { Access, Answer, AuthorCall, Call, RepositoryCall, Route } from "./call.ts";

type Run<C> = (call: C) => Answer | Promise<Answer>;

/** A route that reads something in a repository. */
export function reading(signature: string, permissions: string, run: Run<RepositoryCall>): Route {
  const need: Need = { permissions: permissions.split(" "), role: "read" };
  return inRepository(signature, need, (call) => run(call));
}

/** A route by which somebody changes something in a repository. */
export function writing(signature: string, need: Need, run: Run<AuthorCall>): Route {
  return inRepository(signature, need, (call) => {
    const actor: Author = toAuthor(call.actor);
    return run({ ...call, actor });
  });
}

/** A route outside of repositories. */
export function route(
  signature: string,
  access: Exclude<Access["kind"], "repository">,
  run: Run<Call>,
): Route {
  const [method = "", path = ""] = signature.split(" ");
  return { method, path, access: { kind: access }, run: (call) => run(call) };
}

function inRepository(signature: string, need: Need, run: Run<RepositoryCall>): Route {
  const [method = "", path = ""] = signature.split(" ");
  return {
    method,
    path,
    access: { kind: "repository", ...need },
    run: (call, repository) => {
      if (repository === null) throw new Error(`${path} has no repository`);
      return run({ ...call, repository });
    },
  };
}
