import type { ChildProcess, ChildProcessWithoutNullStreams } from "node:child_process";
import type { IncomingMessage, ServerResponse } from "node:http";
import { createGunzip, gunzipSync } from "node:zlib";
import { type Actor, type Author, may, sees } from "./actor.ts";
import { authenticate } from "./authentication.ts";
import type { Counters } from "./counters.ts";
import { recordPush } from "./domain/pushes.ts";
import type { Repository } from "./entities.ts";
import { runGit, startGit } from "./git/command.ts";
import type { GitRepository, RefChange } from "./git/repository.ts";
import { readAll } from "./http.ts";
import { Problem } from "./problem.ts";
import type { World } from "./world.ts";

interface GitRequest {
  readonly repository: Repository;
  readonly service: "upload-pack" | "receive-pack";
  readonly advertise: boolean;
  readonly actor: Actor;
}

/** Git over HTTP on the bare repositories. */
export class GitServer {
  readonly #world: World;
  readonly #counters: Counters;

  constructor(world: World, counters: Counters) {
    this.#world = world;
    this.#counters = counters;
  }

  /** Serves a request if it is for git. */
  async serve(request: IncomingMessage, response: ServerResponse, url: URL): Promise<boolean> {
    const wanted = wantedService(request.method ?? "GET", url);
    if (wanted === null) return false;
    this.#counters.countGit(wanted.service);
    try {
      const actor = authenticate(this.#world.store, request.headers.authorization, this.#world.now());
      const { store } = this.#world;
      const repository = store.repository(wanted.owner, wanted.name);
      const { service, advertise } = wanted;
      const former = store.formerRepository(wanted.owner, wanted.name);
      const authorized = authorize(actor, repository ?? former, service);
      if (repository === undefined) throw this.#movedTo(authorized, url);
      await this.#serve(request, response, { repository: authorized, service, advertise, actor });
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      const challenge = error.status === 401 ? { "WWW-Authenticate": 'Basic realm="GitHub"' } : {};
      response.writeHead(error.status, { "Content-Type": "text/plain", ...challenge, ...error.headers });
      response.end(error.message);
    }
    return true;
  }

  /** An old name leads to the new one; git follows when it first asks for the refs. */
  #movedTo(repository: Repository, { pathname, search }: URL): Problem {
    const rest = /\/(?:info\/refs|git-[a-z]+-pack)$/.exec(pathname)?.[0] ?? "";
    const location = this.#world.urls.page(repository, `.git${rest}${search}`);
    return new Problem(301, "Moved Permanently", {}, { Location: location });
  }

  async #serve(request: IncomingMessage, response: ServerResponse, wanted: GitRequest): Promise<void> {
    const { repository, service, advertise, actor } = wanted;
    const run = () => runService(request, response, wanted);
    if (service === "upload-pack" || advertise || actor.kind === "anonymous" || actor.kind === "app")
      await run();
    else await repository.git.exclusive(() => this.#receive(repository, actor, run));
    // The answer ends only when the push is recorded, so that whoever pushed finds its traces.
    response.end();
  }

  async #receive(repository: Repository, pusher: Author, run: () => Promise<void>): Promise<void> {
    const before = await repository.git.refs();
    await run();
    const changes = await changesSince(repository.git, before);
    await recordPush(this.#world, { repository, pusher: pusher.account, changes });
  }
}

interface WantedService {
  readonly owner: string;
  readonly name: string;
  readonly service: GitRequest["service"];
  readonly advertise: boolean;
}

function wantedService(method: string, url: URL): WantedService | null {
  const [, owner, name, rest] =
    /^\/([^/]+)\/([^/]+?)(?:\.git)?\/(info\/refs|git-(?:upload|receive)-pack)$/.exec(url.pathname) ?? [];
  if (owner === undefined || name === undefined) return null;
  const advertise = rest === "info/refs";
  const service = (advertise ? (url.searchParams.get("service") ?? "") : (rest ?? "")).replace(/^git-/, "");
  if (service !== "upload-pack" && service !== "receive-pack") return null;
  if (method !== (advertise ? "GET" : "POST")) return null;
  return { owner: decodeURIComponent(owner), name: decodeURIComponent(name), service, advertise };
}

function authorize(actor: Actor, repository: Repository | undefined, service: string): Repository {
  if (actor.kind === "app") throw new Problem(401, "Invalid username or token.");
  const visible = repository !== undefined && sees(actor, repository);
  if (actor.kind === "anonymous" && (!visible || service === "receive-pack")) {
    throw new Problem(401, "Authentication required.");
  }
  if (!visible) throw new Problem(404, "Repository not found.");
  if (service === "receive-pack" && repository.archived)
    throw new Problem(403, "This repository was archived so it is read-only.");
  const level = service === "receive-pack" ? "write" : "read";
  const need = { permissions: [`contents=${level}`], role: level } as const;
  if (
    actor.kind !== "anonymous" &&
    !may(actor, repository, need) &&
    (level === "write" || repository.private)
  ) {
    throw new Problem(403, `Permission to ${repository.owner.login}/${repository.name}.git denied.`);
  }
  return repository;
}

async function runService(
  request: IncomingMessage,
  response: ServerResponse,
  wanted: GitRequest,
): Promise<void> {
  const { service, advertise, repository } = wanted;
  const protocol = request.headers["git-protocol"];
  const env = typeof protocol === "string" ? { GIT_PROTOCOL: protocol } : {};
  const args = [service, "--stateless-rpc", ...(advertise ? ["--http-backend-info-refs"] : []), "."];
  const kind = advertise ? "advertisement" : "result";
  response.writeHead(200, {
    "Content-Type": `application/x-git-${service}-${kind}`,
    "Cache-Control": "no-cache",
  });
  if (advertise && protocol !== "version=2") response.write(serviceLine(service));
  if (service === "upload-pack") return answerFetch(request, response, { git: repository.git, args, env });
  const child = startGit(repository.git.path, args, env);
  endTogether(response, child);
  const gzipped = request.headers["content-encoding"] === "gzip";
  const unpacked = gzipped ? request.pipe(createGunzip()).on("error", () => child.kill()) : request;
  unpacked.pipe(child.stdin);
  await passOn(child, response);
}

/** Everything that git says; resolves when it has ended. */
async function passOn(child: ChildProcessWithoutNullStreams, response: ServerResponse): Promise<void> {
  child.stdin.on("error", () => undefined);
  // A client that goes away takes its service along; otherwise git would wait forever to be read.
  response.on("close", () => child.kill());
  child.stderr.resume();
  child.stdout.pipe(response, { end: false });
  await new Promise((resolve) => child.on("close", resolve));
}

interface Question {
  readonly git: GitRepository;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

/** A longer answer is not held in memory. */
const SHORT_ANSWER = 1_000_000;

/** Most answers are short: git is started apart for them, see git/apart.ts. A long one is passed on piece by piece. */
async function answerFetch(
  request: IncomingMessage,
  response: ServerResponse,
  { git, args, env }: Question,
): Promise<void> {
  const body = await readAll(request);
  const input = request.headers["content-encoding"] === "gzip" ? gunzipSync(body) : body;
  if (input.length === 0 && env.GIT_PROTOCOL === "version=2") {
    // What a server can do; which refs there are is asked for later.
    response.write(await git.lasting(args, { env }));
    return;
  }
  // What git does not say is missed at the other end, as when it is passed on.
  const answer = await runGit(git.path, args, { input, env, expect: [128], most: SHORT_ANSWER });
  if (!answer.isCut) {
    response.write(answer.stdout);
    return;
  }
  const child = startGit(git.path, args, env);
  endTogether(response, child);
  child.stdin.end(input);
  await passOn(child, response);
}

/** A client that goes away takes its service along; it may have gone while it waited for its turn. */
function endTogether(response: ServerResponse, child: ChildProcess): void {
  if (response.destroyed) child.kill();
  else response.once("close", () => child.kill());
}

function serviceLine(service: string): string {
  const line = `# service=git-${service}\n`;
  return `${(line.length + 4).toString(16).padStart(4, "0")}${line}0000`;
}

async function changesSince(
  git: GitRepository,
  before: ReadonlyMap<string, string>,
): Promise<readonly RefChange[]> {
  const after = await git.refs();
  const names = [...new Set([...before.keys(), ...after.keys()])];
  return names
    .map((ref) => ({ ref, before: before.get(ref) ?? null, after: after.get(ref) ?? null }))
    .filter((change) => change.before !== change.after);
}
