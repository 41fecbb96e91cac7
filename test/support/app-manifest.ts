import { readFile } from "node:fs/promises";
import { parse } from "yaml";
import { z } from "zod";

const Manifest = z.object({
  default_permissions: z.record(z.string(), z.enum(["read", "write", "admin"])),
  default_events: z.array(z.string()),
});

/** What app.yml asks GitHub for: the tests run with these permissions and events, and no others. */
export async function readAppManifest(): Promise<{
  readonly permissions: Readonly<Record<string, "read" | "write" | "admin">>;
  readonly events: readonly string[];
}> {
  const text = await readFile(new URL("../../app.yml", import.meta.url), "utf8");
  const manifest = Manifest.parse(parse(text));
  return { permissions: manifest.default_permissions, events: manifest.default_events };
}
