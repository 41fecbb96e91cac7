import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { type Setup, startSetup } from "../../src/setup/setup.ts";

let setup: Setup;
let gitHub: Server;
let envFile: string;
let conversions: string[];
let status: number;

beforeEach(async () => {
  const directory = await mkdtemp(join(tmpdir(), "rekey-setup-"));
  envFile = join(directory, ".env");
  conversions = [];
  status = 201;
  gitHub = createServer((request: IncomingMessage, response) => {
    conversions.push(`${request.method} ${request.url}`);
    response.writeHead(status, { "content-type": "application/json" });
    response.end(
      JSON.stringify({
        id: 42,
        pem: "-----BEGIN PEM-----\nfirst\nsecond\n-----END PEM-----\n",
        webhook_secret: "made by GitHub",
        html_url: "https://github.example/apps/rekey",
      }),
    );
  });
  await new Promise<void>((resolve) => gitHub.listen(0, "127.0.0.1", resolve));
  const address = gitHub.address();
  const port = typeof address === "object" ? address?.port : 0;
  setup = await startSetup({
    port: 0,
    serverUrl: "https://github.example",
    apiUrl: `http://127.0.0.1:${port}`,
    envFile,
  });
});

afterEach(async () => {
  await setup.stop();
  await new Promise((resolve) => gitHub.close(resolve));
  await rm(join(envFile, ".."), { recursive: true });
});

test("an operator gets an app with our permissions, and its credentials in .env for themselves only", async () => {
  await writeFile(envFile, "# Ours\n\nPORT=3001\nAPP_ID=7\n");
  const page = await register({ address: "https://rekey.example", organization: "acme" });
  const action = actionOf(page);
  expect(action).toMatch(
    /^https:\/\/github\.example\/organizations\/acme\/settings\/apps\/new\?state=[0-9a-f]{48}$/u,
  );
  const manifest = /name="manifest" value="(?<json>[^"]+)"/u.exec(page)?.groups?.json ?? "";
  expect(JSON.parse(manifest.replaceAll("&quot;", '"'))).toMatchObject({
    hook_attributes: { url: "https://rekey.example/api/github/webhooks", active: true },
    redirect_url: `${setup.url}/created`,
    default_permissions: { checks: "write", contents: "read", issues: "write" },
  });
  const done = await comeBack(page);
  expect(await done.text()).toContain("https://github.example/apps/rekey/installations/new");
  expect(conversions).toEqual(["POST /app-manifests/abc123/conversions"]);
  expect(await readFile(envFile, "utf8")).toBe(
    '# Ours\n\nPORT=3001\nAPP_ID="42"\nPRIVATE_KEY="-----BEGIN PEM-----\\nfirst\\nsecond\\n-----END PEM-----"\nWEBHOOK_SECRET="made by GitHub"\n',
  );
  expect((await stat(envFile)).mode & 0o777).toBe(0o600);
});

test("credentials that GitHub does not give, or that cannot be written, are told apart", async () => {
  const page = await register({ address: "https://rekey.example" });
  status = 404;
  expect(await (await comeBack(page)).text()).toContain("GitHub did not hand over the credentials.");
  status = 201;
  await mkdir(envFile);
  const answer = await comeBack(page);
  expect(answer.status).toBe(500);
  expect(await answer.text()).toContain("The app is registered, but its credentials could not be written");
  expect(await readdir(join(envFile, ".."))).toEqual([".env"]);
});

test("GitHub's answer counts only with the state of this page", async () => {
  const answer = await fetch(`${setup.url}/created?code=abc123&state=forged`);
  expect(answer.status).toBe(400);
  expect(conversions).toEqual([]);
});

test.each([
  [{ origin: "https://evil.example" }, "another site"],
  [{ host: "rebound.example" }, "this machine"],
])("other sites cannot use the page: %o", async (headers, words) => {
  const { hostname, port } = new URL(setup.url);
  const { request } = await import("node:http");
  const answer = await new Promise<{ status: number; text: string }>((resolve, reject) => {
    const call = request({ hostname, port, path: "/register", method: "POST", headers }, (response) => {
      let text = "";
      response.on("data", (chunk) => {
        text += chunk;
      });
      response.on("end", () => resolve({ status: response.statusCode ?? 0, text }));
    });
    call.on("error", reject).end("address=https://rekey.example");
  });
  expect(answer.status).toBe(403);
  expect(answer.text).toContain(words);
});

test.each([
  [{ address: "http://rekey.example" }, "must begin with https://"],
  [{ address: "https://rekey.example", organization: "a/../b" }, "not the name of an organization"],
])("what cannot work is said on the page: %o", async (form, words) => {
  expect(await register(form)).toContain(words);
});

/** What GitHub is asked by this page, and what it is answered when the operator has confirmed it there. */
function comeBack(page: string): Promise<Response> {
  const state = new URL(actionOf(page)).searchParams.get("state");
  return fetch(`${setup.url}/created?code=abc123&state=${state}`);
}

function actionOf(page: string): string {
  return /action="(?<url>[^"]+)"/u.exec(page)?.groups?.url ?? "";
}

async function register(form: Record<string, string>): Promise<string> {
  const answer = await fetch(`${setup.url}/register`, { method: "POST", body: new URLSearchParams(form) });
  return answer.text();
}
