import { createHmac, randomUUID } from "node:crypto";
import { connect } from "node:net";
import { afterEach } from "@jest/globals";
import { type Front, type FrontOptions, startFront } from "../../src/web/server.ts";
import type { VerifiedEvent } from "../../src/web/webhooks.ts";

export const SECRET = "the secret of a test";
export const PREVIOUS = "the secret before";

/** A front on a free port, and what it was given. */
export interface TestFront extends Front {
  readonly url: string;
  readonly received: VerifiedEvent[];
  readonly failures: { readonly error: unknown; readonly deliveryId: string }[];
}

/** What a test says of its front. */
export interface TestFrontOptions extends Partial<Omit<FrontOptions, "webhooks" | "health">> {
  readonly webhooks?: Partial<FrontOptions["webhooks"]>;
  readonly health?: Partial<FrontOptions["health"]>;
}

/** Starts fronts; each is closed at the end of its test. */
export function useFronts(): (options?: TestFrontOptions) => Promise<TestFront> {
  const fronts: Front[] = [];
  afterEach(async () => {
    await Promise.all(fronts.splice(0).map((front) => front.close()));
  });
  return async ({ webhooks, health, ...options } = {}) => {
    const received: VerifiedEvent[] = [];
    const failures: { error: unknown; deliveryId: string }[] = [];
    const front = await startFront({
      host: "127.0.0.1",
      port: 0,
      metrics: async () => "",
      ...options,
      webhooks: {
        secret: SECRET,
        receive: async (event) => void received.push(event),
        onFailure: (error, { id: deliveryId }) => void failures.push({ error, deliveryId }),
        ...webhooks,
      },
      health: { isReady: () => true, ping: async () => {}, ...health },
    });
    fronts.push(front);
    return { ...front, url: `http://127.0.0.1:${front.port}`, received, failures };
  };
}

export function signature(body: string | Buffer, secret = SECRET): string {
  return `sha256=${createHmac("sha256", secret).update(body).digest("hex")}`;
}

/** What a delivery of GitHub's says of itself. */
export function deliveryHeaders(body: string | Buffer): Record<string, string> {
  return {
    "content-type": "application/json",
    "x-github-delivery": randomUUID(),
    "x-github-event": "push",
    "x-hub-signature-256": signature(body),
  };
}

export const PATH = "/api/github/webhooks";

/** Delivers a webhook; headers that are undefined are left out. */
export async function deliver(
  { url }: TestFront,
  body: string | Buffer = "{}",
  headers: Readonly<Record<string, string | undefined>> = {},
): Promise<{ readonly status: number; readonly body: unknown }> {
  const all = Object.entries({ ...deliveryHeaders(body), ...headers });
  const sent = all.flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, value]],
  );
  const response = await fetch(`${url}${PATH}`, {
    method: "POST",
    headers: sent,
    body: typeof body === "string" ? body : new Uint8Array(body),
  });
  return { status: response.status, body: await response.json() };
}

/** A connection that sends what a test says, byte by byte. */
export interface RawConnection {
  send(bytes: string | Buffer): Promise<void>;
  /** All that was answered until the server closed the connection. */
  readonly answer: Promise<string>;
  /** All that was answered so far. */
  soFar(): string;
  /** Reads nothing until it is told to look again. */
  lookAway(): void;
  lookAgain(): void;
  destroy(): void;
}

export function openConnection({ port }: TestFront): RawConnection {
  const socket = connect(port, "127.0.0.1");
  let text = "";
  socket.on("data", (data: Buffer) => {
    text += data.toString("latin1");
  });
  // The server may hang up while we are still sending.
  socket.on("error", () => {});
  return {
    send: (bytes) => new Promise((resolve) => void socket.write(bytes, () => resolve())),
    answer: new Promise((resolve) => void socket.on("close", () => resolve(text))),
    soFar: () => text,
    lookAway: () => void socket.pause(),
    lookAgain: () => void socket.resume(),
    destroy: () => void socket.destroy(),
  };
}

/** The head of a delivery, as it goes over the wire. */
export function head(headers: Readonly<Record<string, string>>): string {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  return `POST ${PATH} HTTP/1.1\r\nhost: test\r\n${lines.join("")}\r\n`;
}
