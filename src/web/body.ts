import type { IncomingMessage } from "node:http";
import { setTimeout as after } from "node:timers/promises";

/** Enough for an answer to arrive, wherever the sender is. */
const PATIENCE_MS = 2_000;

/** The whole body as UTF-8 text; undefined as soon as it is longer than the limit, with the rest still to come. */
export async function readBody(request: IncomingMessage, bytesAtMost: number): Promise<string | undefined> {
  if (Number(request.headers["content-length"] ?? 0) > bytesAtMost) return undefined;
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    if (!(chunk instanceof Buffer)) continue;
    length += chunk.length;
    if (length > bytesAtMost) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

/**
 * Reads what is left of a body and keeps nothing, for 2 seconds at most: a connection that is closed on somebody who
 * is still sending is reset, and takes the answer with it (RFC 9112, section 9.6).
 */
export async function hearOut(request: IncomingMessage): Promise<void> {
  request.resume();
  const end = new Promise((resolve) => void request.once("close", resolve));
  await Promise.race([end, after(PATIENCE_MS, undefined, { ref: false })]);
}
