import { readFileSync } from "node:fs";

/** The version of this Rekey, from the package.json that is two folders above, in src and in dist. */
export function version(): string {
  const manifest: unknown = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
  return manifest instanceof Object && "version" in manifest ? String(manifest.version) : "unknown";
}
