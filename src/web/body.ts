import type { IncomingMessage } from "node:http";

/** The whole body as UTF-8 text; undefined as soon as it is longer than the limit. */
export async function readBody(request: IncomingMessage, bytesAtMost: number): Promise<string | undefined> {
  if (Number(request.headers["content-length"] ?? 0) > bytesAtMost) return undefined;
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    if (!(chunk instanceof Buffer)) continue;
    length += chunk.length;
    if (length > bytesAtMost) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}
