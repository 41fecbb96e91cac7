import { z } from "zod";
import { ConfigError } from "./config-error.ts";
import { type AppCredentials, hasAnyCredentials, parseCredentials } from "./credentials.ts";
import { parseReadTokens, type ReadTokenConfig } from "./read-tokens.ts";
import { refuseMisspelt } from "./setting-names.ts";

/** Where the data is. */
export interface DatabaseConfig {
  /** A PostgreSQL to use; without it Rekey starts its own under `dataDir`. */
  readonly databaseUrl?: string;
  readonly dataDir: string;
}

/** Everything that the environment decides, read once. */
export interface Config extends DatabaseConfig {
  readonly app: AppCredentials;
  readonly github: { readonly apiUrl: string; readonly serverUrl: string };
  readonly host: string;
  readonly port: number;
  /** Base64 or hexadecimal; without it a key is made once under `dataDir`. */
  readonly fingerprintKey?: string;
  readonly logLevel: LogLevel;
  readonly usesProxy: boolean;
  /** What leads programs that we start, such as git, to GitHub. */
  readonly outbound: Outbound;
  readonly verify: VerifyConfig;
  readonly readTokens: ReadTokenConfig;
}

/** Whether leaked keys are tried with their providers. */
export type VerifyConfig =
  | { readonly kind: "off" }
  | {
      readonly kind: "on";
      /** A server on this machine that gets all requests in place of the providers: for the demo and the tests. */
      readonly via?: { readonly host: string; readonly port: number };
    };

/** The way out, as the environment gives it. */
export interface Outbound {
  readonly httpsProxy?: string;
  readonly httpProxy?: string;
  readonly noProxy?: string;
  /** A file with certificates that Node trusts besides its own. */
  readonly extraCertificates?: string;
}

const logLevels = ["silent", "fatal", "error", "warn", "info", "debug"] as const;

export type LogLevel = (typeof logLevels)[number];

/** A command line that nobody understands; the message says what there is. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

const text = z.string().trim().min(1).optional().catch(undefined);

const Environment = z.object({
  APP_ID: text,
  PRIVATE_KEY: text,
  PRIVATE_KEY_PATH: text,
  WEBHOOK_SECRET: text,
  WEBHOOK_SECRET_PREVIOUS: text,
  GITHUB_API_URL: text,
  GITHUB_SERVER_URL: text,
  GHE_HOST: text,
  GHE_PROTOCOL: text,
  HOST: text,
  PORT: text,
  DATABASE_URL: text,
  DATA_DIR: text,
  REKEY_FINGERPRINT_KEY: text,
  REKEY_VERIFY: text,
  REKEY_VERIFY_VIA: text,
  LOG_LEVEL: text,
  NODE_ENV: text,
  HTTPS_PROXY: text,
  HTTP_PROXY: text,
  https_proxy: text,
  http_proxy: text,
  NO_PROXY: text,
  no_proxy: text,
  NODE_EXTRA_CA_CERTS: text,
});

type Environment = z.infer<typeof Environment>;

/** The configuration, or `setup` when there are no credentials at all and a person may make some. */
export function readConfig(
  source: NodeJS.ProcessEnv = process.env,
): Config | { readonly setup: SetupConfig } {
  refuseMisspelt(source);
  const env = Environment.parse(source);
  const place = { host: env.HOST ?? "localhost", port: parsePort(env.PORT) };
  if (!hasAnyCredentials(env) && env.NODE_ENV !== "production") {
    return {
      setup: { port: place.port, serverUrl: parseGitHub(env).serverUrl, apiUrl: parseGitHub(env).apiUrl },
    };
  }
  return {
    app: parseCredentials(env),
    github: parseGitHub(env),
    ...place,
    ...parseDatabase(env),
    ...(env.REKEY_FINGERPRINT_KEY === undefined ? {} : { fingerprintKey: env.REKEY_FINGERPRINT_KEY }),
    logLevel: parseLogLevel(env.LOG_LEVEL),
    usesProxy: Boolean(env.HTTPS_PROXY ?? env.HTTP_PROXY ?? env.https_proxy ?? env.http_proxy),
    outbound: parseOutbound(env),
    verify: parseVerify(env),
    readTokens: parseReadTokens(source),
  };
}

/** Node gives the names in small letters precedence; so do we. */
function parseOutbound(env: Environment): Outbound {
  const httpsProxy = env.https_proxy ?? env.HTTPS_PROXY;
  const httpProxy = env.http_proxy ?? env.HTTP_PROXY;
  const noProxy = env.no_proxy ?? env.NO_PROXY;
  const extraCertificates = env.NODE_EXTRA_CA_CERTS;
  return {
    ...(httpsProxy === undefined ? {} : { httpsProxy }),
    ...(httpProxy === undefined ? {} : { httpProxy }),
    ...(noProxy === undefined ? {} : { noProxy }),
    ...(extraCertificates === undefined ? {} : { extraCertificates }),
  };
}

function parseVerify({ REKEY_VERIFY: wanted = "on", REKEY_VERIFY_VIA: via }: Environment): VerifyConfig {
  if (wanted !== "on" && wanted !== "off") throw new ConfigError("REKEY_VERIFY must be on or off.");
  if (wanted === "off") return { kind: "off" };
  if (via === undefined) return { kind: "on" };
  const { host, port } = /^(?<host>127\.0\.0\.1|localhost):(?<port>\d{1,5})$/u.exec(via)?.groups ?? {};
  if (host === undefined) {
    throw new ConfigError(
      "REKEY_VERIFY_VIA is for tests: it must be 127.0.0.1 or localhost, a colon and a port.",
    );
  }
  return { kind: "on", via: { host, port: Number(port) } };
}

/** Where the data is, for commands that need no credentials. */
export function readDatabaseConfig(): DatabaseConfig {
  return parseDatabase(Environment.parse(process.env));
}

function parseDatabase(env: Environment): DatabaseConfig {
  return {
    ...(env.DATABASE_URL === undefined ? {} : { databaseUrl: env.DATABASE_URL }),
    dataDir: env.DATA_DIR ?? "./data",
  };
}

/** What the setup page needs. */
export interface SetupConfig {
  readonly port: number;
  readonly serverUrl: string;
  readonly apiUrl: string;
}

function parseGitHub(env: Environment): Config["github"] {
  const enterprise = env.GHE_HOST && `${env.GHE_PROTOCOL ?? "https"}://${env.GHE_HOST}`;
  const apiUrl = parseUrl(
    "GITHUB_API_URL",
    env.GITHUB_API_URL ?? (enterprise ? `${enterprise}/api/v3` : "https://api.github.com"),
  );
  const serverUrl = env.GITHUB_SERVER_URL ?? enterprise ?? serverOf(apiUrl);
  return { apiUrl, serverUrl: parseUrl("GITHUB_SERVER_URL", serverUrl) };
}

/** `https://HOST/api/v3` belongs to HOST, `https://api.HOST` to HOST (github-facts.md, part 11). */
function serverOf(apiUrl: string): string {
  return apiUrl.endsWith("/api/v3") ? apiUrl.slice(0, -"/api/v3".length) : apiUrl.replace("://api.", "://");
}

function parseUrl(name: string, value: string): string {
  const url = URL.parse(value);
  if (url === null) throw new ConfigError(`${name} is not a URL. It must begin with https://.`);
  const isLoopback = ["localhost", "127.0.0.1", "[::1]"].includes(url.hostname);
  if (url.protocol !== "https:" && !(url.protocol === "http:" && isLoopback)) {
    throw new ConfigError(`${name} must begin with https:// (plain http is accepted for localhost only).`);
  }
  return value.replace(/\/+$/, "");
}

function parsePort(value: string | undefined): number {
  const port = Number(value ?? 3000);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new ConfigError("PORT must be a number from 0 to 65535.");
  }
  return port;
}

function parseLogLevel(value: string | undefined): LogLevel {
  const level = logLevels.find((known) => known === (value ?? "info"));
  if (level === undefined) throw new ConfigError(`LOG_LEVEL must be one of ${logLevels.join(", ")}.`);
  return level;
}
