import type { IncomingMessage } from "node:http";
import { setTimeout as after } from "node:timers/promises";
import { verifyWithFallback } from "@octokit/webhooks-methods";
import { type Answer, failure } from "./answer.ts";
import { readBody } from "./body.ts";

/** GitHub delivers nothing larger (github-facts.md, part 1). */
const BYTES_AT_MOST = 25 * 1024 * 1024;

const DELIVERY_ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** A delivery whose signature was right. */
export interface VerifiedEvent {
  readonly id: string;
  readonly name: string;
  /** The body as it was signed. */
  readonly body: string;
}

/** GitHub waits for ten seconds (github-facts.md, part 8) and should hear from us that it failed. */
const PATIENCE_MS = 8_000;

/** What the webhook endpoint needs to know and to do. */
export interface WebhookOptions {
  readonly secret: string;
  /** Also accepted while our own secret is being rotated. */
  readonly previousSecret?: string;
  /** Takes the event over for good, or throws. */
  readonly receive: (event: VerifiedEvent) => Promise<void>;
  /** How long taking it over may take; 8 seconds unless said otherwise. */
  readonly patienceMs?: number;
  readonly onFailure: (error: unknown, event: Pick<VerifiedEvent, "id" | "name">) => void;
}

/** Takes a delivery: size and type first, then the signature, and only then a look inside. */
export async function receiveWebhook(request: IncomingMessage, options: WebhookOptions): Promise<Answer> {
  const { headers } = request;
  if (!/^application\/json\s*(?:;|$)/i.test(headers["content-type"] ?? "")) {
    return failure(415, "webhooks must be sent as application/json");
  }
  const id = String(headers["x-github-delivery"] ?? "");
  const name = String(headers["x-github-event"] ?? "");
  const signature = String(headers["x-hub-signature-256"] ?? "");
  if (!DELIVERY_ID.test(id) || !/^[a-z_]{1,64}$/.test(name)) {
    return failure(400, "the headers of a GitHub delivery are missing");
  }
  const body = await readBody(request, BYTES_AT_MOST);
  if (body === undefined) return failure(413, "the payload is larger than 25 MB");
  if (!(await isGenuine(body, signature, options))) return failure(401, "the signature does not match");
  if (!isObject(body)) return failure(400, "the payload is not a JSON object");
  try {
    await inTime(options.receive({ id, name, body }), options.patienceMs ?? PATIENCE_MS);
    return { status: 202, body: { status: "accepted" } };
  } catch (error) {
    options.onFailure(error, { id, name });
    // GitHub keeps it as failed, so that it can be delivered again.
    return failure(503, "the delivery could not be stored; deliver it again later");
  }
}

/** What is taken over later all the same is known when it is delivered again. */
async function inTime(receiving: Promise<void>, patienceMs: number): Promise<void> {
  const patience = new AbortController();
  const tooLate = after(patienceMs, undefined, { ref: false, signal: patience.signal }).then(() => {
    throw new Error("taking the delivery over took too long");
  });
  try {
    await Promise.race([receiving, tooLate]);
  } finally {
    patience.abort();
    tooLate.catch(() => undefined);
    receiving.catch(() => undefined);
  }
}

async function isGenuine(body: string, signature: string, options: WebhookOptions): Promise<boolean> {
  // Nothing cannot be signed: the library throws.
  if (body === "" || !/^sha256=[0-9a-f]{64}$/.test(signature)) return false;
  const others = options.previousSecret === undefined ? [] : [options.previousSecret];
  return Boolean(await verifyWithFallback(options.secret, body, signature, others));
}

function isObject(body: string): boolean {
  try {
    const payload: unknown = JSON.parse(body);
    return typeof payload === "object" && payload !== null && !Array.isArray(payload);
  } catch {
    return false;
  }
}
