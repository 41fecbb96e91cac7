import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { type Answer, failure } from "./answer.ts";
import { hearOut } from "./body.ts";
import { type HealthOptions, health } from "./health.ts";
import { receiveWebhook, type WebhookOptions } from "./webhooks.ts";

/** Everything that the front serves. */
export interface FrontOptions {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  readonly webhooks: WebhookOptions;
  readonly health: HealthOptions;
  /** The figures for Prometheus, as text. */
  readonly metrics: () => Promise<string>;
  /** How long a request may take to arrive; 30 seconds unless said otherwise. */
  readonly arrivalMs?: number;
  /** How long open requests may take at the end; 10 seconds unless said otherwise, as long as GitHub waits. */
  readonly drainMs?: number;
}

/** The running front. */
export interface Front {
  readonly port: number;
  /** Takes no new connections and waits until the open requests are answered, but not for ever. */
  close(): Promise<void>;
}

/** Starts to listen. */
export async function startFront(options: FrontOptions): Promise<Front> {
  const { arrivalMs = 30_000, drainMs = 10_000 } = options;
  const timeouts = {
    headersTimeout: Math.min(10_000, arrivalMs),
    requestTimeout: arrivalMs,
    connectionsCheckingInterval: Math.min(5_000, arrivalMs),
  };
  const server = createServer(timeouts, (request, response) => {
    const reply = (answer: Answer): Promise<void> => send(response, answer, { isLast: !server.listening });
    answerTo(request, options).then(reply, (error: unknown) => {
      options.webhooks.onFailure(error, { id: "", name: "" });
      return reply(failure(500, "something went wrong here; it was logged"));
    });
  });
  const { port } = await listen(server, options);
  return { port, close: () => close(server, drainMs) };
}

async function answerTo(request: IncomingMessage, options: FrontOptions): Promise<Answer> {
  const path = (request.url ?? "/").split("?", 1)[0];
  switch (`${request.method} ${path}`) {
    case "POST /api/github/webhooks":
      return receiveWebhook(request, options.webhooks);
    case "GET /healthz":
      return health(options.health);
    case "GET /readyz":
      return options.health.isReady()
        ? { status: 200, body: "ready\n" }
        : failure(503, "starting, or shutting down");
    case "GET /metrics":
      return { status: 200, body: await options.metrics() };
    case "GET /ping":
      return { status: 200, body: "PONG" };
    default:
      return failure(404, "there is nothing here; see /healthz, /readyz, /metrics and /ping");
  }
}

async function send(
  response: ServerResponse,
  { status, body }: Answer,
  { isLast }: { readonly isLast: boolean },
): Promise<void> {
  const isText = typeof body === "string";
  const text = isText ? body : JSON.stringify(body);
  response.writeHead(status, {
    "content-type": isText ? "text/plain; charset=utf-8" : "application/json",
    "content-length": Buffer.byteLength(text),
    // A body that was too large is still coming, and a front that closes serves nobody else: no second request.
    ...(status === 413 || isLast ? { connection: "close" } : {}),
  });
  response.write(text);
  if (status === 413) await hearOut(response.req);
  response.end();
}

function listen(server: Server, { host, port }: FrontOptions): Promise<AddressInfo> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      const address = server.address();
      if (address === null || typeof address === "string") reject(new Error("not listening on a port"));
      else resolve(address);
    });
  });
}

function close(server: Server, drainMs: number): Promise<void> {
  return new Promise((resolve) => {
    const impatience = setTimeout(() => server.closeAllConnections(), drainMs);
    // It closes connections that are kept alive and do nothing, too.
    server.close(() => {
      clearTimeout(impatience);
      resolve();
    });
  });
}
