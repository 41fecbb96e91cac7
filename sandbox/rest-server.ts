import type { IncomingHttpHeaders } from "node:http";
import { type Actor, demand, sees } from "./actor.ts";
import { authenticate } from "./authentication.ts";
import type { Answer, Call, Route } from "./call.ts";
import { requestViolation, responseViolation } from "./contract.ts";
import type { Repository } from "./entities.ts";
import type { Json } from "./json.ts";
import { movedTo, pathByName } from "./moved.ts";
import { archived, forbidden, invalid, notFound, Problem } from "./problem.ts";
import { type Match, Router } from "./router.ts";
import type { World } from "./world.ts";

/** A request to the REST API as it comes from the wire. */
export interface RestRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** The answer, and who asked. */
export interface RestResult {
  readonly actor: Actor;
  /** The operation, as `GET /repos/{owner}/{repo}`. */
  readonly kind: string;
  readonly body: Json | undefined;
  readonly answer: Answer;
}

/** The REST API: authenticates, checks against GitHub's description, authorizes and runs. */
export class RestServer {
  readonly #world: World;
  readonly #router: Router;

  constructor(world: World, routes: readonly Route[]) {
    this.#world = world;
    this.#router = new Router(routes);
  }

  /** Answers one request. */
  async answer(request: RestRequest): Promise<RestResult> {
    let actor: Actor = { kind: "anonymous" };
    let body: Json | undefined;
    let kind = "unknown";
    try {
      actor = authenticate(this.#world.store, request.headers.authorization, this.#world.now());
      body = parseJson(request.body);
      const path = pathByName(this.#world.store, request.url.pathname.replace(/^\/api\/v3/, ""));
      const match = this.#router.match(request.method, path);
      if (match === undefined) throw notFound();
      kind = `${match.route.method} ${match.route.path}`;
      return { actor, kind, body, answer: await this.#run(request, actor, body, match) };
    } catch (error) {
      return { actor, kind, body, answer: refusal(error) };
    }
  }

  async #run(request: RestRequest, actor: Actor, body: Json | undefined, match: Match): Promise<Answer> {
    const { route, params } = match;
    const world = this.#world;
    const query = Object.fromEntries(request.url.searchParams);
    const call: Call = { world, actor, params, query, headers: request.headers, body, url: request.url };
    const repository = authorize(call, route);
    refuseConditions(request);
    const violation = requestViolation({ ...route, params, query, body });
    if (violation !== null) {
      world.violations.add(violation);
      throw invalid(`Invalid request.\n\n${violation.reason}`);
    }
    const answer = await runSafely(route, call, repository);
    const fault = answer.raw === undefined ? responseViolation(route, answer.status, answer.body) : null;
    if (fault !== null) world.violations.add(fault);
    return answer;
  }
}

function authorize(call: Call, route: Route): Repository | null {
  const { actor } = call;
  const { access } = route;
  switch (access.kind) {
    case "anyone":
      return null;
    case "app":
      if (actor.kind !== "app") throw new Problem(401, "A JSON web token could not be decoded");
      return null;
    case "installation":
      if (actor.kind !== "installation") {
        throw forbidden(
          "You must authenticate with an installation access token in order to access this endpoint.",
        );
      }
      return null;
    case "user":
      if (actor.kind === "installation") throw forbidden("Resource not accessible by integration");
      if (actor.kind !== "user") throw new Problem(401, "Requires authentication");
      return null;
    case "repository": {
      if (actor.kind === "app") throw new Problem(401, "Requires authentication");
      const repository = namedRepository(call, route);
      demand(actor, repository, access);
      if (repository.archived && !isAllowedInArchive(route)) throw archived();
      return repository;
    }
  }
}

/** The repository in the path; an old name leads to it, but only those who may see it. */
function namedRepository(call: Call, { method }: Route): Repository {
  const { actor, params, world } = call;
  const { owner = "", repo = "" } = params;
  const repository = world.store.repository(owner, repo);
  if (repository !== undefined) return repository;
  const former = world.store.formerRepository(owner, repo);
  if (former === undefined || !sees(actor, former)) throw notFound();
  throw movedTo(call, method, former);
}

/** Reading, and what an owner does with the repository as a whole: to unarchive it, to give or throw it away. */
function isAllowedInArchive({ method, path }: Route): boolean {
  return method === "GET" || path === "/repos/{owner}/{repo}" || path === "/repos/{owner}/{repo}/transfer";
}

function refuseConditions({ method, headers }: RestRequest): void {
  const conditional = headers["if-match"] ?? headers["if-unmodified-since"];
  if (conditional === undefined || method === "GET") return;
  throw new Problem(
    400,
    "Conditional request headers are not allowed in unsafe requests unless supported by the endpoint",
  );
}

async function runSafely(route: Route, call: Call, repository: Repository | null): Promise<Answer> {
  try {
    return await route.run(call, repository);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return refusal(error);
  }
}

function refusal(error: unknown): Answer {
  if (error instanceof Problem) return { status: error.status, body: error.body(), headers: error.headers };
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { status: 500, body: { message: "Server Error", detail } };
}

function parseJson(body: Buffer): Json | undefined {
  if (body.length === 0) return undefined;
  try {
    return JSON.parse(body.toString());
  } catch {
    throw new Problem(400, "Problems parsing JSON");
  }
}
