import { createServer } from "node:http";

/** A webhook as it came in. */
export interface Received {
  readonly guid: string;
  readonly event: string;
  readonly body: string;
}

/** Somebody who receives webhooks. */
export interface Receiver {
  readonly url: string;
  readonly received: Received[];
  /** The status to answer from now on. */
  answer: number;
  stop(): void;
}

/** Listens on any free port. */
export async function startReceiver(): Promise<Receiver> {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const header = (name: string) => String(request.headers[name]);
      const [guid, event] = [header("x-github-delivery"), header("x-github-event")];
      received.push({ guid, event, body: Buffer.concat(chunks).toString() });
      response.writeHead(receiver.answer).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no address");
  const url = `http://127.0.0.1:${address.port}/`;
  const receiver: Receiver = { url, received, answer: 202, stop: () => server.close() };
  return receiver;
}
