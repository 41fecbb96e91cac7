import { once } from "node:events";
import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer } from "node:https";
import type { AddressInfo, Socket } from "node:net";
import { createSecureContext } from "node:tls";
import { type Authority, createAuthority } from "./certificates.ts";

/** What a provider got. */
export interface AskedRequest {
  readonly host: string;
  readonly method: string;
  /** The path with its query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body: string;
}

/** What it says, or how it misbehaves. */
export type Reply =
  | { readonly status: number; readonly headers?: Readonly<Record<string, string>>; readonly body?: string }
  | ((response: ServerResponse) => void);

/** A server that answers for every provider, with real TLS and a certificate for whatever host it is called by. */
export interface Provider {
  /** Always on the loopback address. */
  readonly via: { readonly host: string; readonly port: number };
  /** The certificate to trust. */
  readonly ca: string;
  readonly requests: readonly AskedRequest[];
  /** How many connections there were, also those that never became a request. */
  readonly connections: number;
  close(): Promise<void>;
}

/** Starts a provider that answers as it is told. */
export async function startProvider(
  answer: (request: AskedRequest) => Reply,
  authority: Authority = createAuthority(),
): Promise<Provider> {
  const requests: AskedRequest[] = [];
  const sockets = new Set<Socket>();
  let connections = 0;
  const server = createServer({
    ...authority.issue("nobody.invalid"),
    SNICallback: (hostname, done) => done(null, createSecureContext(authority.issue(hostname))),
  });
  server.on("connection", (socket: Socket) => {
    connections += 1;
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
  });
  server.on("request", (request: IncomingMessage, response: ServerResponse) => {
    void read(request).then((asked) => {
      requests.push(asked);
      give(response, answer(asked));
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    via: { host: "127.0.0.1", port: portOf(server.address()) },
    ca: authority.certificate,
    requests,
    get connections() {
      return connections;
    },
    async close() {
      const closed = once(server, "close");
      server.close();
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}

async function read(request: IncomingMessage): Promise<AskedRequest> {
  const { method = "", url = "", headers } = request;
  let body = "";
  for await (const chunk of request.setEncoding("utf8")) body += String(chunk);
  return { host: headers.host ?? "", method, path: url, headers, body };
}

function give(response: ServerResponse, reply: Reply): void {
  if (typeof reply === "function") {
    reply(response);
    return;
  }
  response.writeHead(reply.status, { "content-type": "application/json", ...reply.headers });
  response.end(reply.body);
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === "string") throw new Error("a server without a port");
  return address.port;
}
