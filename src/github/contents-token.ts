import { z } from "zod";
import type { Repository } from "../incident/repository.ts";
import type { InstallationClient } from "./installation-client.ts";
import { outside, parseAnswer } from "./outside.ts";

const Minted = z.object({ token: z.string().min(1) });

/**
 * Mints a token that may read the contents of one repository, and nothing else, for git. It lives for an hour at
 * GitHub and for one fetch here.
 */
export function contentsToken(
  appClient: () => Promise<InstallationClient>,
): (repository: Repository) => Promise<string> {
  return async ({ id, installationId }) => {
    const client = await appClient();
    const { data } = await outside(() =>
      client.rest.apps.createInstallationAccessToken({
        installation_id: installationId,
        repository_ids: [Number(id)],
        permissions: { contents: "read" },
      }),
    );
    return parseAnswer(Minted, data).token;
  };
}
