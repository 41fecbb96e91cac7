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

/** What becomes of a question in a process with these settings. */
function outcomeWith(settings: Readonly<Record<string, string>>): Promise<string> {
  const child = spawn(process.execPath, [PROGRAM, String(provider.via.port)], {
    env: settings,
    stdio: ["ignore", "pipe", "ignore"],
  });
  return text(child.stdout);
}

test("no setting makes Node send a key to a server that nobody vouches for", async () => {
  expect(await outcomeWith({})).toBe("intercepted");
  expect(await outcomeWith({ NODE_TLS_REJECT_UNAUTHORIZED: "0" })).toBe("intercepted");
  expect(provider.requests).toEqual([]);
});

test("certificates that the operator adds are trusted", async () => {
  const file = join(folder, "authority.pem");
  await writeFile(file, world.authority.certificate);
  expect(await outcomeWith({ NODE_EXTRA_CA_CERTS: file })).toBe("200");
});
