import { readFile } from "node:fs/promises";
import { parse } from "yaml";
import { z } from "zod";

const Manifest = z.object({
  default_permissions: z.record(z.string(), z.enum(["read", "write", "admin"])),
  default_events: z.array(z.string()),
});

/** What app.yml asks GitHub for: the demo's app has these permissions and events, and no others. */
export async function readManifest(): Promise<{
  readonly permissions: z.infer<typeof Manifest>["default_permissions"];
  readonly events: readonly string[];
}> {
  const file = await readFile(new URL("../../app.yml", import.meta.url), "utf8");
  const manifest = Manifest.parse(parse(file));
  return { permissions: manifest.default_permissions, events: manifest.default_events };
}
