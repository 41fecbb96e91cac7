import type { Kysely } from "kysely";
import { repositoryId } from "../incident/repository.ts";
import type { RepositoryStore } from "../jobs/store-port.ts";
import type { Schema } from "./schema.ts";

/** Repositories as last heard of, in PostgreSQL. */
export function repositoryStore(database: Kysely<Schema>): RepositoryStore {
  return {
    async save(repository) {
      const columns = {
        owner_id: String(repository.ownerId),
        owner: repository.owner,
        name: repository.name,
        is_public: repository.isPublic,
        default_branch: repository.defaultBranch,
        installation_id: String(repository.installationId),
      };
      await database
        .insertInto("repositories")
        .values({ id: repository.id, ...columns })
        .onConflict((conflict) => conflict.column("id").doUpdateSet(columns))
        .execute();
    },
    async get(id) {
      const row = await database
        .selectFrom("repositories")
        .selectAll()
        .where("id", "=", id)
        .executeTakeFirst();
      return (
        row && {
          id: repositoryId(row.id),
          ownerId: Number(row.owner_id),
          owner: row.owner,
          name: row.name,
          isPublic: row.is_public,
          defaultBranch: row.default_branch,
          installationId: Number(row.installation_id),
        }
      );
    },
  };
}
