import { z } from "zod";
import type { Installation, Installations } from "../ports/installations.ts";
import type { Clients, InstallationClient } from "./installation-client.ts";
import { nextCursor } from "./next-page.ts";
import { ifFound, outside, parseAnswer } from "./outside.ts";
import { repositoriesSchema } from "./repositories.ts";

const PAGE = 100;

const Listed = z.array(
  z
    .object({ id: z.number(), suspended_at: z.string().nullish() })
    .transform(({ id, suspended_at }): Installation => ({ id, isSuspended: suspended_at != null })),
);

/** Installations, read as the app, and what they let us see, read as themselves. */
export function gitHubInstallations(
  clients: Clients,
  asApp: () => Promise<InstallationClient>,
): Installations {
  return {
    async page(cursor) {
      const { rest } = await asApp();
      const { data, headers } = await outside(() => rest.apps.listInstallations(at(cursor)));
      return { items: parseAnswer(Listed, data), ...next(headers.link) };
    },
    async isThere(id) {
      const { rest } = await asApp();
      return (await ifFound(() => rest.apps.getInstallation({ installation_id: id }))) !== undefined;
    },
    async repositories(id, cursor) {
      const { rest } = await clients(id);
      const { data, headers } = await outside(() => rest.apps.listReposAccessibleToInstallation(at(cursor)));
      const { total_count: total, repositories: items } = parseAnswer(repositoriesSchema(id), data);
      return { items, total, ...next(headers.link) };
    },
  };
}

/** These lists are counted in pages. */
function at(cursor: string | undefined): { readonly per_page: number; readonly page?: number } {
  return cursor === undefined ? { per_page: PAGE } : { per_page: PAGE, page: Number(cursor) };
}

function next(link: string | undefined): { readonly next?: string } {
  const cursor = nextCursor(link, "page");
  return cursor === undefined || !/^\d{1,9}$/.test(cursor) ? {} : { next: cursor };
}
