import { ok, type Route, textParam } from "../call.ts";
import { notFound, Problem } from "../problem.ts";
import { route } from "../route.ts";
import { privateUser, publicUser } from "../views/account.ts";

/** Users. */
export const accountRoutes: readonly Route[] = [
  route("GET /user", "user", ({ world, actor }) => {
    if (actor.kind !== "user") throw new Problem(401, "Requires authentication");
    return ok(privateUser(world.urls, actor.account));
  }),
  route("GET /users/{username}", "anyone", (call) => {
    const account = call.world.store.account(textParam(call, "username"));
    if (account === undefined) throw notFound();
    return ok(publicUser(call.world.urls, account));
  }),
];
