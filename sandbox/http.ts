import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { Answer } from "./call.ts";
import type { Counters } from "./counters.ts";
import type { Fault, Faults } from "./faults.ts";
import type { GitServer } from "./git-server.ts";
import type { Pages } from "./pages.ts";
import type { RateLimits } from "./rate-limits.ts";
import { actorName, type LoggedRequest } from "./request-log.ts";
import type { RestServer } from "./rest-server.ts";

/** What stands behind the door. */
export interface Services {
  readonly rest: RestServer;
  readonly git: GitServer;
  readonly pages: () => Pages | null;
  readonly faults: Faults;
  readonly limits: RateLimits;
  readonly counters: Counters;
  readonly log: LoggedRequest[];
  readonly keepBodies: boolean;
  readonly now: () => Date;
}

/** Opens the door: one server for the API, git and the pages. */
export async function listen(port: number, services: () => Services): Promise<Server> {
  const server = createServer((request, response) => {
    serve(request, response, services()).catch((error: unknown) => {
      if (!response.headersSent) response.writeHead(500);
      response.end(error instanceof Error ? error.message : "error");
    });
  });
  server.keepAliveTimeout = 1_000;
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  return server;
}

async function serve(request: IncomingMessage, response: ServerResponse, services: Services): Promise<void> {
  const url = new URL(request.url ?? "/", `http://${request.headers.host ?? "127.0.0.1"}`);
  const method = request.method ?? "GET";
  const isRest = url.pathname.startsWith("/api/v3");
  const limit = isRest ? services.limits.strike(request.headers.authorization) : undefined;
  const fault = limit ?? services.faults.strike(method, url.pathname);
  if (fault?.when === "before") await readAll(request);
  if (isRest) return await serveRest(request, response, url, { services, fault });
  if (fault !== undefined) return misbehave(response, fault);
  if (await services.git.serve(request, response, url)) return;
  const filledIn = new URLSearchParams(method === "POST" ? (await readAll(request)).toString() : "");
  const page = await services.pages()?.(url, method, filledIn);
  response.writeHead(page?.status ?? 404, { "Content-Type": "text/html; charset=utf-8", ...page?.headers });
  response.end(page?.body ?? "Not Found");
}

interface Context {
  readonly services: Services;
  readonly fault: Fault | undefined;
}

async function serveRest(
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
  { services, fault }: Context,
): Promise<void> {
  const method = request.method ?? "GET";
  const path = url.pathname.replace(/^\/api\/v3/, "");
  const entry = { at: services.now(), method, path, query: url.search, fault: fault?.status ?? null };
  if (fault?.when === "before") {
    const untouched = {
      auth: "anonymous",
      actor: null,
      requestBody: undefined,
      responseBody: undefined,
    } as const;
    services.log.push({ ...entry, ...untouched, status: null });
    services.counters.countRequest(services.limits.callerOf(request.headers.authorization), "fault");
    return misbehave(response, fault);
  }
  const body = await readAll(request);
  const result = await services.rest.answer({ method, url, headers: request.headers, body });
  const { actor, answer } = result;
  const who = { auth: actor.kind, actor: actorName(actor), status: answer.status };
  const [requestBody, responseBody] = services.keepBodies ? [result.body, answer.body] : [];
  services.log.push({ ...entry, ...who, requestBody, responseBody });
  services.counters.countRequest(actor.kind === "installation" ? actor.installation.id : null, result.kind);
  if (fault !== undefined) return misbehave(response, fault);
  send(response, answer, services.limits.headers(request.headers.authorization));
}

type Headers = Readonly<Record<string, string>>;

function send(response: ServerResponse, answer: Answer, limits: Headers): void {
  const body = answer.raw ?? (answer.body === undefined ? "" : JSON.stringify(answer.body));
  const type = answer.raw === undefined ? "application/json; charset=utf-8" : "application/octet-stream";
  const headers = answer.body === undefined && answer.raw === undefined ? {} : { "Content-Type": type };
  response.writeHead(answer.status, {
    ...headers,
    "X-GitHub-Media-Type": "github.v3; format=json",
    ...limits,
    ...answer.headers,
  });
  response.end(body);
}

function misbehave(response: ServerResponse, fault: Fault): void {
  if (fault.status === "hang") return;
  if (fault.status === "reset") {
    response.destroy();
    return;
  }
  const body = fault.body ?? { message: "Server Error" };
  response.writeHead(fault.status, { "Content-Type": "application/json; charset=utf-8", ...fault.headers });
  response.end(typeof body === "string" ? body : JSON.stringify(body));
}

/** Reads a request to its end. */
export async function readAll(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}
