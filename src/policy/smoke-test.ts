import { z } from "zod";
import { line, webAddress } from "./fields.ts";

/** How the owners see that their service works. */
export const smokeTest = z.strictObject({
  name: line(100),
  steps: z.array(line(500)).max(20).default([]),
  request: z
    .strictObject({
      method: z.enum(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"]).default("GET"),
      url: webAddress,
      body: line(2000).exactOptional(),
      expect: line(2000).exactOptional().describe("What it answers when all is well."),
      automatic: z
        .boolean()
        .exactOptional()
        .describe("Whether Rekey asks by itself, once the key is replaced: https, and GET or HEAD, only."),
    })
    .check((context) => {
      const message = whyNotAutomatic(context.value);
      if (message === undefined) return;
      context.issues.push({ code: "custom", message, input: context.value, path: ["automatic"] });
    })
    .exactOptional(),
});

/** Rekey asks only what changes nothing and can be asked of public hosts alone. */
function whyNotAutomatic(request: {
  readonly method: string;
  readonly url: string;
  readonly body?: string;
  readonly expect?: string;
  readonly automatic?: boolean;
}): string | undefined {
  const { method, url, body, expect, automatic } = request;
  if (automatic !== true) return undefined;
  if (!url.startsWith("https://")) return "needs an address that begins with https://";
  if (method !== "GET" && method !== "HEAD") return "needs the method GET or HEAD";
  if (body !== undefined) return "needs a request without a body";
  return method === "HEAD" && expect !== undefined ? "needs GET where an answer is expected" : undefined;
}
