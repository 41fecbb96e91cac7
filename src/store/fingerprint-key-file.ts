import { randomBytes } from "node:crypto";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { type FingerprintKey, parseFingerprintKey } from "../incident/fingerprint.ts";
import { keptFile } from "../postgres/kept-file.ts";
import { StartError } from "../postgres/start-error.ts";

const KEY_BYTES = 32;

/**
 * The key behind all fingerprints: the value of REKEY_FINGERPRINT_KEY when there is one, otherwise made once
 * and kept in the data directory. Whoever loses it meets every known leak as a new one.
 */
export async function loadFingerprintKey(dataDir: string, fromEnvironment?: string): Promise<FingerprintKey> {
  if (fromEnvironment !== undefined) {
    const key = parseFingerprintKey(fromEnvironment);
    if (key !== undefined) return key;
    throw new StartError(
      "fingerprint-key",
      "REKEY_FINGERPRINT_KEY must be at least 32 bytes, written in hexadecimal or base64",
    );
  }
  const path = join(dataDir, "fingerprint-key");
  await mkdir(dataDir, { recursive: true, mode: 0o711 });
  const key = parseFingerprintKey(await keptFile(path, () => `${randomBytes(KEY_BYTES).toString("hex")}\n`));
  if (key !== undefined) return key;
  throw new StartError(
    "fingerprint-key",
    `${path} is damaged. Restore it from a backup: with another key Rekey opens every known leak again`,
  );
}
