import { type AddressInfo, connect, createServer, type Socket } from "node:net";

/** How a way is blocked: connections are refused and cut, or everything is swallowed. */
export type Blockade = "cut" | "swallow";

/** A way to a server that can be blocked. */
export interface TcpProxy {
  /** The address of a server as it is reached by this way. */
  readonly url: string;
  block(how: Blockade): void;
  /** Opens the way again; connections from before do not come back to life. */
  heal(): void;
  close(): Promise<void>;
}

/** Opens a way to the server of this address. */
export async function openTcpProxy(target: string): Promise<TcpProxy> {
  const pairs = new Set<readonly [Socket, Socket]>();
  const swallowed = new Set<Socket>();
  let blocked: Blockade | undefined;
  const { hostname, port } = new URL(target);
  const server = createServer((from) => {
    from.on("error", () => undefined);
    if (blocked === "cut") return void from.destroy();
    if (blocked === "swallow") {
      swallowed.add(from.resume());
      return;
    }
    const to = connect(Number(port), hostname);
    const pair = [from, to] as const;
    pairs.add(pair);
    for (const socket of pair) {
      socket.on("error", () => undefined);
      socket.on("close", () => {
        pairs.delete(pair);
        for (const other of pair) if (!swallowed.has(other)) other.destroy();
      });
    }
    from.pipe(to);
    to.pipe(from);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address() as AddressInfo;
  const url = new URL(target);
  url.host = `127.0.0.1:${address.port}`;
  return {
    url: url.href,
    block(how) {
      blocked = how;
      for (const [from, to] of pairs) {
        if (how === "swallow") {
          swallowed.add(from);
          from.unpipe(to).resume();
          to.unpipe(from);
        } else from.destroy();
        to.destroy();
      }
    },
    heal() {
      blocked = undefined;
    },
    async close() {
      for (const socket of [...swallowed, ...[...pairs].flat()]) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
