import { connect, createServer, type Socket } from "node:net";

/** An address behind which several processes take turns, as behind a load balancer. */
export interface RoundRobin {
  readonly port: number;
  close(): Promise<void>;
}

/** Gives each new connection to the next port. The sandbox opens one for each webhook. */
export async function startRoundRobin(ports: readonly number[]): Promise<RoundRobin> {
  const open = new Set<Socket>();
  let turn = 0;
  const server = createServer({ noDelay: true }, (client) => {
    const target = connect({ port: ports[turn++ % ports.length] ?? 0, host: "127.0.0.1", noDelay: true });
    for (const socket of [client, target]) {
      open.add(socket);
      socket.on("close", () => open.delete(socket));
    }
    client.on("error", () => target.destroy()).pipe(target);
    target.on("error", () => client.destroy()).pipe(client);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the front has no port");
  return {
    port: address.port,
    async close() {
      for (const socket of open) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
