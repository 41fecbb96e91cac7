import { createPrivateKey } from "node:crypto";
import { readFileSync } from "node:fs";
import { ConfigError } from "./config-error.ts";

/** Who we are to GitHub. */
export interface AppCredentials {
  readonly id: number;
  readonly privateKey: string;
  readonly webhookSecret: string;
  readonly previousWebhookSecret?: string;
}

/** The settings that hold them, each absent where it is empty. */
interface CredentialSettings {
  readonly APP_ID?: string | undefined;
  readonly PRIVATE_KEY?: string | undefined;
  readonly PRIVATE_KEY_PATH?: string | undefined;
  readonly WEBHOOK_SECRET?: string | undefined;
  readonly WEBHOOK_SECRET_PREVIOUS?: string | undefined;
}

/** False when there are none at all, which is what a first start looks like. */
export function hasAnyCredentials(env: CredentialSettings): boolean {
  return Boolean(env.APP_ID ?? env.PRIVATE_KEY ?? env.PRIVATE_KEY_PATH ?? env.WEBHOOK_SECRET);
}

/** Reads and checks them all; where one is missing or cannot be right, the message says what to do. */
export function parseCredentials(env: CredentialSettings): AppCredentials {
  const id = Number(env.APP_ID);
  if (!Number.isSafeInteger(id) || id <= 0) {
    throw new ConfigError(
      `APP_ID ${env.APP_ID === undefined ? "is missing" : "is not a number"}. Set it to the number that stands on the app's page (Settings → Developer settings → GitHub Apps → your app → About → App ID).`,
    );
  }
  if (env.WEBHOOK_SECRET === undefined) {
    throw new ConfigError(
      "WEBHOOK_SECRET is missing. Choose a long random text (for example: openssl rand -hex 32) and set the same on the app's page under Webhook secret.",
    );
  }
  for (const name of ["WEBHOOK_SECRET", "WEBHOOK_SECRET_PREVIOUS"] as const) {
    if (env[name] !== "development") continue;
    throw new ConfigError(
      `${name} is "development", a default that everybody knows. Choose a long random text (for example: openssl rand -hex 32).`,
    );
  }
  return {
    id,
    privateKey: parsePrivateKey(env),
    webhookSecret: env.WEBHOOK_SECRET,
    ...(env.WEBHOOK_SECRET_PREVIOUS === undefined
      ? {}
      : { previousWebhookSecret: env.WEBHOOK_SECRET_PREVIOUS }),
  };
}

function parsePrivateKey(env: CredentialSettings): string {
  const key = env.PRIVATE_KEY ?? (env.PRIVATE_KEY_PATH && readKey(env.PRIVATE_KEY_PATH));
  if (!key) {
    throw new ConfigError(
      "PRIVATE_KEY is missing. Generate one on the app's page (Private keys → Generate a private key) and set PRIVATE_KEY_PATH to the downloaded file, or PRIVATE_KEY to its content.",
    );
  }
  // Environment files often hold the line breaks as \n, and some tools want the whole in base64.
  const lines = key.replaceAll("\\n", "\n");
  const pem = lines.includes("-----BEGIN") ? lines : Buffer.from(lines, "base64").toString("utf8");
  if (!isRsaKey(pem)) {
    throw new ConfigError(
      "PRIVATE_KEY is not a complete private key in PEM format. Use the file that GitHub gave you, all of it.",
    );
  }
  return pem;
}

/** GitHub's keys are RSA keys, and a part of one cannot be read. */
function isRsaKey(pem: string): boolean {
  try {
    return createPrivateKey(pem).asymmetricKeyType === "rsa";
  } catch {
    return false;
  }
}

function readKey(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    throw new ConfigError(`PRIVATE_KEY_PATH names a file that cannot be read: ${path}`);
  }
}
