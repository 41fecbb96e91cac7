import { spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import type { Provider } from "../../sandbox/provider.ts";
import { ClientWorld } from "./client-world.ts";

const PROGRAM = fileURLToPath(new URL("ask-once.ts", import.meta.url));

let world: ClientWorld;
let provider: Provider;
let folder = "";
beforeEach(async () => {
  world = new ClientWorld();
  provider = await world.provider(() => ({ status: 200 }));
  folder = await mkdtemp(join(tmpdir(), "rekey-trust-"));
});
afterEach(async () => {
  await world.end();
  await rm(folder, { recursive: true });
});

/** What becomes of a question that the app asks in a process with these settings. */
function outcomeWith(settings: Readonly<Record<string, string>>, ...way: readonly string[]): Promise<string> {
  const args = way.length > 0 ? way : ["--via", String(provider.via.port)];
  const child = spawn(process.execPath, [PROGRAM, ...args], {
    env: settings,
    stdio: ["ignore", "pipe", "ignore"],
  });
  return text(child.stdout);
}

test("no setting makes Node send a key to a server that nobody vouches for", async () => {
  expect(await outcomeWith({})).toBe("api.example.com intercepted; unanswered");
  expect(await outcomeWith({ NODE_TLS_REJECT_UNAUTHORIZED: "0" })).toBe(
    "api.example.com intercepted; unanswered",
  );
  expect(provider.requests).toEqual([]);
});

test("the app asks by the proxy that the environment names, and no key is in what the proxy sees", async () => {
  const told: string[] = [];
  const proxy = await world.server((socket) => {
    socket.once("data", (head) => {
      told.push(head.toString());
      socket.end("HTTP/1.1 403 Forbidden\r\n\r\n");
    });
  });
  const outcome = await outcomeWith({}, "--proxy", `http://127.0.0.1:${proxy.port}`);
  expect(outcome).toBe("api.example.com unreachable; unanswered");
  expect(told).toEqual(["CONNECT api.example.com:443 HTTP/1.1\r\nhost: api.example.com:443\r\n\r\n"]);
});

test("certificates that the operator adds are trusted", async () => {
  const file = join(folder, "authority.pem");
  await writeFile(file, world.authority.certificate);
  expect(await outcomeWith({ NODE_EXTRA_CA_CERTS: file })).toBe("api.example.com 200; answered");
});
