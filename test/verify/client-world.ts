import { once } from "node:events";
import { type AddressInfo, createServer, type Server, type Socket } from "node:net";
import { createServer as createTlsServer } from "node:tls";
import { createAuthority } from "../../sandbox/certificates.ts";
import { type AskedRequest, type Provider, type Reply, startProvider } from "../../sandbox/provider.ts";
import { randomText } from "../../src/formats/sample.ts";
import { Secret } from "../../src/incident/secret.ts";
import type { KeyAsker, KeyMaterial, Sent } from "../../src/ports/key-asker.ts";
import { bearer, get, type KeyRequest } from "../../src/providers/key-request.ts";
import { createKeyAsker, type KeyClientOptions } from "../../src/verify/key-client.ts";

/** The host that most tests ask. */
export const HOST = "api.example.com";

/** A question with the key in its address and in its headers: where errors could hold it. */
export const question: KeyRequest = get(`https://${HOST}/keys/{key}?key={key}`, bearer);

/** The same question at the host of a policy. */
export const ownQuestion: KeyRequest = get("{host}/keys/{key}?key={key}", bearer);

/**
 * Times that end a test soon where no answer comes. What has an answer takes the client's own: on a busy machine, half a
 * second passes until a connection stands.
 */
export const SOON = { connectMs: 400, totalMs: 1_500 };

/** Everything of one test: it remembers all that the client says by itself. */
export class ClientWorld {
  readonly value = `key+${randomText(36)}/%`;
  readonly authority = createAuthority();
  readonly said: unknown[] = [];
  readonly #open: (() => Promise<void>)[] = [];

  get key(): KeyMaterial {
    return { secret: new Secret(this.value) };
  }

  async provider(answer: (request: AskedRequest) => Reply): Promise<Provider> {
    const provider = await startProvider(answer, this.authority);
    this.#open.push(() => provider.close());
    return provider;
  }

  /** A server that does with its connections what it likes; gives its port and what it still has open. */
  async server(
    behave: (socket: Socket) => void,
  ): Promise<{ readonly port: number; readonly open: Set<Socket> }> {
    return this.#listen(createServer(), "connection", behave);
  }

  /** The same behind TLS, with a certificate for this host. */
  async tlsServer(
    behave: (socket: Socket) => void,
    { hostname = HOST, authority = this.authority } = {},
  ): Promise<{ readonly port: number; readonly open: Set<Socket> }> {
    const server = createTlsServer(authority.issue(hostname));
    server.on("tlsClientError", () => undefined);
    return this.#listen(server, "secureConnection", behave);
  }

  /** A client that trusts this world's authority, does not pace, and whose words are remembered. */
  client(options: Partial<KeyClientOptions> = {}): KeyAsker {
    const asker = createKeyAsker({
      now: () => new Date("2026-11-21T12:00:00Z"),
      ca: this.authority.certificate,
      resolve: () => Promise.reject(new Error("nobody knows any host here")),
      onSent: (...words) => void this.said.push(words),
      ...options,
      pace: { everyMs: 0, ...options.pace },
    });
    return {
      isOn: asker.isOn,
      ask: async (request, key) => {
        const sent = await asker.ask(request, key);
        this.said.push(sent.kind === "answered" ? { ...sent, answer: "what the provider said" } : sent);
        return sent;
      },
      look: (request) => asker.look(request),
    };
  }

  /** Asks a server on this machine in place of the host. */
  ask({ port }: { readonly port: number }, request = question): Promise<Sent> {
    return this.client({ via: { host: "127.0.0.1", port } }).ask(request, this.key);
  }

  /** Closes everything; gives what the client said with the key in it, which is nothing. */
  async end(): Promise<readonly unknown[]> {
    for (const close of this.#open) await close();
    const encodings = [
      this.value,
      encodeURIComponent(this.value),
      Buffer.from(this.value).toString("base64"),
    ];
    return this.said.filter((words) => encodings.some((key) => JSON.stringify(words).includes(key)));
  }

  async #listen(
    server: Server,
    event: "connection" | "secureConnection",
    behave: (socket: Socket) => void,
  ): Promise<{ readonly port: number; readonly open: Set<Socket> }> {
    const open = new Set<Socket>();
    const raw = new Set<Socket>();
    server.on("connection", (socket: Socket) => void raw.add(socket.on("error", () => undefined)));
    server.on(event, (socket: Socket) => {
      open.add(socket);
      socket.on("error", () => undefined).on("close", () => open.delete(socket));
      behave(socket);
    });
    await once(server.listen(0, "127.0.0.1"), "listening");
    this.#open.push(async () => {
      const closed = once(server, "close");
      server.close();
      for (const socket of raw) socket.destroy();
      await closed;
    });
    return { port: portOf(server.address()), open };
  }
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === "string") throw new Error("a server without a port");
  return address.port;
}
