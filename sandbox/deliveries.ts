import { createHmac, randomUUID } from "node:crypto";
import { request as httpRequest } from "node:http";
import { request as httpsRequest } from "node:https";
import type { Counters } from "./counters.ts";
import type { App, Delivery } from "./entities.ts";
import { HeldDeliveries, type HeldDelivery } from "./held-deliveries.ts";
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

/** Which deliveries are meant. */
export type DeliveryFilter = (shipment: Shipment) => boolean;

/** Takes back what was arranged. */
export type Undo = () => void;

/** What the deliveries need. */
export interface DeliveryNeeds {
  readonly store: Store;
  readonly now: () => Date;
  readonly counters: Counters;
  /** Whether what was answered well keeps its payload. */
  readonly keepBodies: boolean;
}

// GitHub: no payload above 25 MB is delivered, an answer is awaited for 10 seconds, nothing is retried.
const MAX_PAYLOAD_BYTES = 25 * 1024 * 1024;
const TIMEOUT_MS = 10_000;

/** Sends webhooks in the background and remembers every attempt. */
export class Deliveries {
  readonly #needs: DeliveryNeeds;
  readonly #running = new Set<Promise<void>>();
  readonly #losing = new Set<DeliveryFilter>();
  readonly #holding = new Map<HeldDeliveries, DeliveryFilter>();

  constructor(needs: DeliveryNeeds) {
    this.#needs = needs;
  }

  /** Queues a delivery; too large a payload leaves no trace, as on GitHub. */
  deliver(shipment: Shipment): void {
    const rawPayload = JSON.stringify(shipment.payload);
    const isLost = [...this.#losing].some((filter) => filter(shipment));
    if (isLost || Buffer.byteLength(rawPayload) > MAX_PAYLOAD_BYTES) {
      this.#needs.counters.countDelivery("lost");
      return;
    }
    const made = { ...shipment, rawPayload, guid: randomUUID() };
    const [held] = [...this.#holding].find(([, filter]) => filter(shipment)) ?? [];
    if (held === undefined) this.#start({ ...made, redelivery: false });
    else held.keep(made);
  }

  /** Loses deliveries from now on; the given function ends it. */
  lose(filter: DeliveryFilter = every): Undo {
    const own: DeliveryFilter = (shipment) => filter(shipment);
    this.#losing.add(own);
    return () => {
      this.#losing.delete(own);
    };
  }

  /** Catches deliveries from now on. */
  hold(filter: DeliveryFilter = every): HeldDeliveries {
    const send = (delivery: HeldDelivery, again: boolean) => {
      this.#start({ ...delivery, redelivery: again });
    };
    const held: HeldDeliveries = new HeldDeliveries(send, () => this.#holding.delete(held));
    this.#holding.set(held, filter);
    return held;
  }

  /** Delivers once more, with the same GUID and the same payload. */
  redeliver(id: number): Delivery {
    const first = this.#needs.store.deliveries.find((one) => one.id === id);
    if (first === undefined) throw new Error(`no delivery ${id}`);
    if (first.rawPayload === "") throw new Error(`the payload of delivery ${id} was not kept`);
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
      id: this.#needs.store.nextId(),
      deliveredAt: this.#needs.now(),
      url: app.webhookUrl,
      requestHeaders: headersOf(draft),
      state: app.webhookUrl === null ? "undelivered" : "pending",
      status: null,
      failure: null,
      responseBody: "",
      durationMs: 0,
    };
    this.#needs.store.deliveries.push(delivery);
    if (delivery.url !== null) this.#track(this.#send(delivery, delivery.url));
    return delivery;
  }

  async #send(delivery: Delivery, url: string): Promise<void> {
    const { counters, keepBodies } = this.#needs;
    await send(delivery, url);
    if (delivery.state === "answered") counters.countDelivery("answered", delivery.durationMs);
    else counters.countDelivery("failed");
    if (!keepBodies && isWell(delivery)) {
      Object.assign(delivery, { rawPayload: "", payload: {}, requestHeaders: {}, responseBody: "" });
    }
  }

  #track(work: Promise<void>): void {
    const tracked = work.finally(() => this.#running.delete(tracked));
    this.#running.add(tracked);
  }
}

function every(): boolean {
  return true;
}

type Draft = HeldDelivery & Pick<Delivery, "redelivery">;

function isWell({ status }: Delivery): boolean {
  return status !== null && status >= 200 && status < 300;
}

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
