import { readFile } from "node:fs/promises";
import { parse } from "yaml";
import { z } from "zod";

const AppFile = z.object({
  name: z.string(),
  url: z.string(),
  description: z.string(),
  public: z.boolean(),
  default_permissions: z.record(z.string(), z.string()),
  default_events: z.array(z.string()),
});

/** What GitHub is asked to register: app.yml, and where this Rekey can be reached. */
export interface Manifest extends z.infer<typeof AppFile> {
  readonly hook_attributes: { readonly url: string; readonly active: boolean };
  readonly redirect_url: string;
}

/** The manifest for a Rekey whose webhooks arrive at `webhookUrl`, and whose setup page is at `setupUrl`. */
export async function readManifest(webhookUrl: string, setupUrl: string): Promise<Manifest> {
  const file = new URL("../../app.yml", import.meta.url);
  return {
    ...AppFile.parse(parse(await readFile(file, "utf8"))),
    hook_attributes: { url: webhookUrl, active: true },
    redirect_url: `${setupUrl}/created`,
  };
}
