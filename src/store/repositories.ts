import type { Insertable, Kysely, Selectable } from "kysely";
import { z } from "zod";
import { commitSha } from "../incident/commit-sha.ts";
import { type Repository, type RepositoryId, repositoryId, standings } from "../incident/repository.ts";
import type { RepositoryStore } from "../ports/repository-store.ts";
import type { Schema } from "./schema.ts";

/** Repositories as GitHub last told us of them, in PostgreSQL. */
export function repositoryStore(database: Kysely<Schema>): RepositoryStore {
  return {
    async remember(repository) {
      await database
        .insertInto("repositories")
        .values(toRow(repository))
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    },
    async save(repository) {
      const { id, ...columns } = toRow(repository);
      await database
        .insertInto("repositories")
        .values({ id, ...columns })
        .onConflict((conflict) => conflict.column("id").doUpdateSet(columns))
        .execute();
    },
    get: (id) => get(database, id),
    async noteFirstHead(id, head) {
      await database
        .updateTable("repositories")
        .set({ first_head: head })
        .where("id", "=", id)
        .where("first_head", "is", null)
        .execute();
    },
    async firstHead(id) {
      const row = await database
        .selectFrom("repositories")
        .select("first_head")
        .where("id", "=", id)
        .executeTakeFirst();
      return row?.first_head == null ? undefined : commitSha(row.first_head);
    },
    async ofInstallation(installationId) {
      const rows = await database
        .selectFrom("repositories")
        .selectAll()
        .where("installation_id", "=", String(installationId))
        .orderBy("id")
        .execute();
      return rows.map(parseRepository);
    },
  };
}

async function get(database: Kysely<Schema>, id: RepositoryId): Promise<Repository | undefined> {
  const row = await database.selectFrom("repositories").selectAll().where("id", "=", id).executeTakeFirst();
  return row && parseRepository(row);
}

function toRow(repository: Repository): Insertable<Schema["repositories"]> {
  return {
    id: repository.id,
    owner_id: String(repository.ownerId),
    owner: repository.owner,
    name: repository.name,
    is_public: repository.isPublic,
    default_branch: repository.defaultBranch,
    installation_id: String(repository.installationId),
    standing: repository.standing,
  };
}

type Row = Omit<Selectable<Schema["repositories"]>, "known_at">;

/** A repository as its row tells it. */
export function parseRepository(row: Row): Repository {
  return {
    id: repositoryId(row.id),
    ownerId: Number(row.owner_id),
    owner: row.owner,
    name: row.name,
    isPublic: row.is_public,
    defaultBranch: row.default_branch,
    installationId: Number(row.installation_id),
    standing: z.enum(standings).parse(row.standing),
  };
}
