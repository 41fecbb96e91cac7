import { z } from "zod";
import type { Repository } from "../incident/repository.ts";
import type { InstallationClient } from "./installation-client.ts";
import { outside, parseAnswer } from "./outside.ts";

const Minted = z.object({ token: z.string().min(1) });

/** GitHub takes a token for an hour; a fetch that begins must have time to end. */
const KEPT_MS = 50 * 60_000;

/** Tokens that may read the contents of one repository, and nothing else, for git. */
export interface ContentsTokens {
  of(repository: Repository): Promise<string>;
  /** Forgets a token that GitHub does not take any more. */
  drop(repository: Repository): void;
}

/** Mints such tokens and keeps them, in memory only: most pushes then cost no request for one. */
export function contentsTokens(
  appClient: () => Promise<InstallationClient>,
  now: () => Date,
): ContentsTokens {
  const kept = new Map<string, { readonly token: Promise<string>; readonly until: number }>();
  return {
    of(repository) {
      const [name, time] = [nameOf(repository), now().getTime()];
      const known = kept.get(name);
      if (known !== undefined && known.until > time) return known.token;
      for (const [other, { until }] of kept) if (until <= time) kept.delete(other);
      const token = mint(appClient, repository);
      kept.set(name, { token, until: time + KEPT_MS });
      token.catch(() => kept.delete(name));
      return token;
    },
    drop: (repository) => void kept.delete(nameOf(repository)),
  };
}

function nameOf({ installationId, id }: Repository): string {
  return `${installationId}:${id}`;
}

async function mint(
  appClient: () => Promise<InstallationClient>,
  { id, installationId }: Repository,
): Promise<string> {
  const client = await appClient();
  const { data } = await outside(() =>
    client.rest.apps.createInstallationAccessToken({
      installation_id: installationId,
      repository_ids: [Number(id)],
      permissions: { contents: "read" },
    }),
  );
  return parseAnswer(Minted, data).token;
}
