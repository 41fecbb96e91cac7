import { spawn } from "node:child_process";
import { generateKeyPairSync } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { type Config, readConfig } from "../../src/config.ts";
import { ConfigError } from "../../src/config-error.ts";
import { randomText } from "../../src/formats/sample.ts";

const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
const key = privateKey.export({ type: "pkcs1", format: "pem" }).toString().trim();
const secret = randomText(40);

/** All that must be set. */
const needed = { APP_ID: "4711", PRIVATE_KEY: key, WEBHOOK_SECRET: secret };

type Settings = Readonly<Record<string, string | undefined>>;

function read(settings: Settings = {}): Config {
  const config = readConfig({ ...needed, ...settings });
  if ("setup" in config) throw new Error("expected a configuration");
  return config;
}

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "rekey-config-"));
});
afterAll(() => rm(folder, { recursive: true }));

test("what must be set is enough", () => {
  expect(read()).toEqual({
    app: { id: 4711, privateKey: key, webhookSecret: secret },
    github: { apiUrl: "https://api.github.com", serverUrl: "https://github.com" },
    host: "localhost",
    port: 3000,
    dataDir: "./data",
    logLevel: "info",
    usesProxy: false,
    outbound: {},
    verify: { kind: "on" },
    readTokens: { accounts: [], tokens: new Map() },
  });
});

test("everything can be set", () => {
  const settings = {
    WEBHOOK_SECRET_PREVIOUS: "the one before",
    GITHUB_API_URL: "https://ghe.example.com/api/v3",
    GITHUB_SERVER_URL: "https://code.example.com/",
    HOST: "0.0.0.0",
    PORT: "8080",
    DATABASE_URL: "postgres://db.example.com/rekey",
    DATA_DIR: "/var/lib/rekey",
    REKEY_FINGERPRINT_KEY: "a key",
    LOG_LEVEL: "debug",
    REKEY_VERIFY: "off",
    HTTPS_PROXY: "http://proxy.example.com:3128",
    NO_PROXY: "localhost",
    NODE_EXTRA_CA_CERTS: "/etc/ssl/ours.pem",
  };
  expect(read(settings)).toMatchObject({
    app: { id: 4711, privateKey: key, webhookSecret: secret, previousWebhookSecret: "the one before" },
    github: { apiUrl: "https://ghe.example.com/api/v3", serverUrl: "https://code.example.com" },
    host: "0.0.0.0",
    port: 8080,
    databaseUrl: "postgres://db.example.com/rekey",
    dataDir: "/var/lib/rekey",
    fingerprintKey: "a key",
    logLevel: "debug",
    usesProxy: true,
    outbound: {
      httpsProxy: "http://proxy.example.com:3128",
      noProxy: "localhost",
      extraCertificates: "/etc/ssl/ours.pem",
    },
    verify: { kind: "off" },
  });
});

test("what is empty is not set, and spaces around a value do not count", () => {
  expect(
    read({ HOST: "", PORT: " ", DATABASE_URL: "", APP_ID: " 4711 ", WEBHOOK_SECRET: ` ${secret}\n` }),
  ).toEqual(read());
});

const refusals: readonly (readonly [what: string, settings: Settings, message: string])[] = [
  [
    "no address of the API",
    { GITHUB_API_URL: "api.github.com" },
    "GITHUB_API_URL is not a URL. It must begin with https://.",
  ],
  ["no address of the server", { GITHUB_SERVER_URL: "github.com" }, "GITHUB_SERVER_URL is not a URL."],
  ["plain http", { GITHUB_API_URL: "http://api.github.com" }, "GITHUB_API_URL must begin with https://"],
  [
    "plain http for the server",
    { GITHUB_SERVER_URL: "http://github.com" },
    "GITHUB_SERVER_URL must begin with https://",
  ],
  [
    "plain http on a name like localhost",
    { GITHUB_API_URL: "http://localhost.example.com" },
    "GITHUB_API_URL must begin with https://",
  ],
  [
    "plain http for GHE_HOST",
    { GHE_HOST: "ghe.example.com", GHE_PROTOCOL: "http" },
    "GITHUB_API_URL must begin with https://",
  ],
  ["another protocol", { GITHUB_API_URL: "file:///etc/passwd" }, "GITHUB_API_URL must begin with https://"],
  ["a port in letters", { PORT: "http" }, "PORT must be a number from 0 to 65535."],
  ["half a port", { PORT: "80.5" }, "PORT must be a number from 0 to 65535."],
  ["a port below all", { PORT: "-1" }, "PORT must be a number from 0 to 65535."],
  ["a port beyond all", { PORT: "65536" }, "PORT must be a number from 0 to 65535."],
  [
    "a level that is none",
    { LOG_LEVEL: "loud" },
    "LOG_LEVEL must be one of silent, fatal, error, warn, info, debug.",
  ],
  ["a check that is neither on nor off", { REKEY_VERIFY: "no" }, "REKEY_VERIFY must be on or off."],
  ["keys sent to another machine", { REKEY_VERIFY_VIA: "192.168.0.7:443" }, "REKEY_VERIFY_VIA is for tests:"],
  ["keys sent to another host", { REKEY_VERIFY_VIA: "localhost.example.com:1" }, "REKEY_VERIFY_VIA is for"],
  ["keys sent without a port", { REKEY_VERIFY_VIA: "127.0.0.1" }, "REKEY_VERIFY_VIA is for tests:"],
];

test.each(refusals)("%s is refused, with what to do", (_what, settings, message) => {
  const attempt = (): unknown => readConfig({ ...needed, ...settings });
  expect(attempt).toThrow(ConfigError);
  expect(attempt).toThrow(message);
  // The message ends in a log line, which is cut after 500 characters.
  expect(messageOf(attempt).length).toBeLessThanOrEqual(500);
});

function messageOf(attempt: () => unknown): string {
  try {
    attempt();
    return "";
  } catch (error) {
    return error instanceof Error ? error.message : "";
  }
}

test.each<[string, Settings, string, string]>([
  ["nowhere named", {}, "https://api.github.com", "https://github.com"],
  [
    "an enterprise server",
    { GITHUB_API_URL: "https://ghe.example.com/api/v3/" },
    "https://ghe.example.com/api/v3",
    "https://ghe.example.com",
  ],
  [
    "an enterprise with a domain of its own",
    { GITHUB_API_URL: "https://api.acme.ghe.com" },
    "https://api.acme.ghe.com",
    "https://acme.ghe.com",
  ],
  ["GHE_HOST", { GHE_HOST: "ghe.example.com" }, "https://ghe.example.com/api/v3", "https://ghe.example.com"],
  [
    "GHE_HOST on this machine",
    { GHE_HOST: "localhost:8080", GHE_PROTOCOL: "http" },
    "http://localhost:8080/api/v3",
    "http://localhost:8080",
  ],
  [
    "GITHUB_API_URL over GHE_HOST",
    { GHE_HOST: "ghe.example.com", GITHUB_API_URL: "https://other.example.com/api/v3" },
    "https://other.example.com/api/v3",
    "https://ghe.example.com",
  ],
  [
    "plain http on 127.0.0.1",
    { GITHUB_API_URL: "http://127.0.0.1:99" },
    "http://127.0.0.1:99",
    "http://127.0.0.1:99",
  ],
  ["plain http on ::1", { GITHUB_API_URL: "http://[::1]:99" }, "http://[::1]:99", "http://[::1]:99"],
])("where GitHub is: %s", (_name, settings, apiUrl, serverUrl) => {
  expect(read(settings).github).toEqual({ apiUrl, serverUrl });
});

test.each(["HTTPS_PROXY", "https_proxy", "HTTP_PROXY", "http_proxy"])("%s is a proxy", (name) => {
  expect(read({ [name]: "http://proxy.example.com:3128" }).usesProxy).toBe(true);
});

test("leaked keys go to their providers, or for a test to a server on this machine, or nowhere", () => {
  const via = { host: "127.0.0.1", port: 8443 };
  expect(read({ REKEY_VERIFY_VIA: "127.0.0.1:8443" }).verify).toEqual({ kind: "on", via });
  expect(read({ REKEY_VERIFY: "off", REKEY_VERIFY_VIA: "127.0.0.1:8443" }).verify).toEqual({ kind: "off" });
});

test("without any credentials there is a setup, except in production", () => {
  const setup = { port: 3000, serverUrl: "https://github.com", apiUrl: "https://api.github.com" };
  expect(readConfig({})).toEqual({ setup });
  expect(readConfig({ NODE_ENV: "development", PORT: "99", GHE_HOST: "ghe.example.com" })).toEqual({
    setup: { port: 99, serverUrl: "https://ghe.example.com", apiUrl: "https://ghe.example.com/api/v3" },
  });
  expect(() => readConfig({ NODE_ENV: "production" })).toThrow("APP_ID is missing.");
});

test.each(["APP_ID", "PRIVATE_KEY", "WEBHOOK_SECRET"] as const)("with %s alone there is no setup", (name) => {
  expect(() => readConfig({ [name]: needed[name] })).toThrow(ConfigError);
});

/** What the real process says when it cannot start, with this `.env` beside it and these settings around it. */
async function start(file: string, settings: Settings): Promise<string> {
  const cwd = await mkdtemp(join(folder, "start-"));
  await writeFile(join(cwd, ".env"), file);
  const main = fileURLToPath(new URL("../../src/main.ts", import.meta.url));
  const child = spawn(process.execPath, [main], { cwd, env: { PATH: process.env.PATH, ...settings } });
  let output = "";
  child.stdout.on("data", (data: Buffer) => {
    output += data.toString();
  });
  await new Promise((resolve) => child.on("close", resolve));
  return output;
}

test("settings are read from .env, and those of the real environment come first", async () => {
  const [fromFile, fromBoth] = await Promise.all([
    start("APP_ID=4711\nWEBHOOK_SECRET=development\n", {}),
    start("APP_ID=4711\nWEBHOOK_SECRET=development\n", { WEBHOOK_SECRET: secret }),
  ]);
  expect(fromFile).toContain('WEBHOOK_SECRET is \\"development\\"');
  expect(fromBoth).toContain("PRIVATE_KEY is missing.");
  expect(fromBoth).not.toContain(secret);
});
