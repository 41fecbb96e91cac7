import { createHmac, randomUUID } from "node:crypto";
import { request as httpRequest } from "node:http";
import { request as httpsRequest } from "node:https";
import type { App, Delivery } from "./entities.ts";
import type { JsonObject } from "./json.ts";
import type { Store } from "./store.ts";

/** What is to be delivered to an app. */
export interface Shipment {
  readonly app: App;
  readonly event: string;
  readonly action: string | null;
  readonly payload: JsonObject;
  readonly installationId: number | null;
  readonly repositoryId: number | null;
}

// GitHub: no payload above 25 MB is delivered, an answer is awaited for 10 seconds, nothing is retried.
const MAX_PAYLOAD_BYTES = 25 * 1024 * 1024;
const TIMEOUT_MS = 10_000;

/** Sends webhooks in the background and remembers every attempt. */
export class Deliveries {
  readonly #store: Store;
  readonly #now: () => Date;
  readonly #running = new Set<Promise<void>>();

  constructor(store: Store, now: () => Date) {
    this.#store = store;
    this.#now = now;
  }

  /** Queues a delivery; too large a payload leaves no trace, as on GitHub. */
  deliver(shipment: Shipment): void {
    const rawPayload = JSON.stringify(shipment.payload);
    if (Buffer.byteLength(rawPayload) > MAX_PAYLOAD_BYTES) return;
    this.#start({ ...shipment, rawPayload, guid: randomUUID(), redelivery: false });
  }

  /** Delivers once more, with the same GUID and the same payload. */
  redeliver(id: number): Delivery {
    const first = this.#store.deliveries.find((one) => one.id === id);
    if (first === undefined) throw new Error(`no delivery ${id}`);
    return this.#start({ ...first, redelivery: true });
  }

  /** Resolves when no delivery is under way. */
  async settled(): Promise<void> {
    while (this.#running.size > 0) await Promise.all(this.#running);
  }

  #start(draft: Draft): Delivery {
    const { app } = draft;
    const delivery: Delivery = {
      ...draft,
      id: this.#store.nextId(),
      deliveredAt: this.#now(),
      url: app.webhookUrl,
      requestHeaders: headersOf(draft),
      state: app.webhookUrl === null ? "undelivered" : "pending",
      status: null,
      failure: null,
      responseBody: "",
      durationMs: 0,
    };
    this.#store.deliveries.push(delivery);
    if (delivery.url !== null) this.#track(send(delivery, delivery.url));
    return delivery;
  }

  #track(work: Promise<void>): void {
    const tracked = work.finally(() => this.#running.delete(tracked));
    this.#running.add(tracked);
  }
}

type Draft = Shipment & Pick<Delivery, "rawPayload" | "guid" | "redelivery">;

function headersOf({ app, event, guid, rawPayload }: Draft): Readonly<Record<string, string>> {
  const sign = (algorithm: string) =>
    `${algorithm}=${createHmac(algorithm, app.webhookSecret).update(rawPayload).digest("hex")}`;
  return {
    Accept: "*/*",
    "Content-Type": "application/json",
    "User-Agent": "GitHub-Hookshot/5andb0x",
    "X-GitHub-Delivery": guid,
    "X-GitHub-Event": event,
    "X-GitHub-Hook-ID": String(app.hookId),
    "X-GitHub-Hook-Installation-Target-ID": String(app.id),
    "X-GitHub-Hook-Installation-Target-Type": "integration",
    "X-Hub-Signature": sign("sha1"),
    "X-Hub-Signature-256": sign("sha256"),
  };
}

async function send(delivery: Delivery, url: string): Promise<void> {
  const started = performance.now();
  try {
    const answer = await post(url, delivery.requestHeaders, delivery.rawPayload);
    delivery.status = answer.status;
    delivery.responseBody = answer.body;
    delivery.state = "answered";
  } catch (error) {
    delivery.failure = error instanceof Error ? error.message : String(error);
    delivery.state = "failed";
  }
  delivery.durationMs = performance.now() - started;
}

function post(
  url: string,
  headers: Readonly<Record<string, string>>,
  body: string,
): Promise<{ readonly status: number; readonly body: string }> {
  const start = url.startsWith("https:") ? httpsRequest : httpRequest;
  return new Promise((resolve, reject) => {
    const length = String(Buffer.byteLength(body));
    const outgoing = start(url, {
      method: "POST",
      headers: { ...headers, "Content-Length": length },
      agent: false,
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    outgoing.on("error", reject);
    outgoing.on("response", (incoming) => {
      const chunks: Buffer[] = [];
      incoming.on("data", (chunk: Buffer) => chunks.push(chunk));
      incoming.on("error", reject);
      incoming.on("end", () =>
        resolve({ status: incoming.statusCode ?? 0, body: Buffer.concat(chunks).toString() }),
      );
    });
    outgoing.end(body);
  });
}
