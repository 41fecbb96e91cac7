import { type Insertable, type Kysely, type Selectable, sql } from "kysely";
import { type CommitSha, commitSha } from "../incident/commit-sha.ts";
import type { Occurrence } from "../incident/finding.ts";
import { storedFingerprint } from "../incident/fingerprint.ts";
import { type RepositoryId, repositoryId } from "../incident/repository.ts";
import type { WarningStore } from "../ports/warning-store.ts";
import { commitsAt } from "./commits-at.ts";
import type { Schema } from "./schema.ts";

/** So many warnings are read for one check; nobody reads more of them. */
const READ_AT_MOST = 1000;

/** Warnings in PostgreSQL. */
export function warningStore(database: Kysely<Schema>): WarningStore {
  return {
    replace: (repository, sha, warnings) => replace(database, repository, sha, warnings),
    async idsIn(repository, shas) {
      const rows = await database
        .selectFrom("warnings")
        .select(["format_id", "fingerprint", "key_id"])
        .distinct()
        .where("repository_id", "=", repository)
        .where("sha", "=", sql<string>`any (${shas})`)
        .where("key_id", "is not", null)
        .execute();
      return rows.map((row) => ({
        formatId: row.format_id,
        fingerprint: storedFingerprint(row.fingerprint),
        keyId: row.key_id ?? "",
      }));
    },
    async take(ownerId, fingerprint) {
      const rows = await database
        .deleteFrom("warnings")
        .using("repositories")
        .whereRef("repositories.id", "=", "warnings.repository_id")
        .where("repositories.owner_id", "=", String(ownerId))
        .where("warnings.fingerprint", "=", fingerprint)
        .returningAll("warnings")
        .execute();
      return rows.map((row) => ({ repository: repositoryId(row.repository_id), warning: parse(row) }));
    },
  };
}

/**
 * The warnings in the commits that a head brings, oldest first, as far as it is evaluated. A comment that a later
 * commit wrote beside a value silences the warnings about it in that file.
 */
export async function warningsAt(
  database: Kysely<Schema>,
  repository: RepositoryId,
  head: CommitSha,
): Promise<readonly Occurrence[]> {
  const rows = await commitsAt(database, repository, head)
    .innerJoin("warnings", (join) =>
      join
        .onRef("warnings.sha", "=", "ref_commits.sha")
        .onRef("warnings.repository_id", "=", "gated_refs.repository_id"),
    )
    .selectAll("warnings")
    .select(sql<string>`max(ref_commits.position)`.as("position"))
    .groupBy(["warnings.repository_id", "warnings.sha", "warnings.fingerprint"])
    .groupBy(["warnings.path_hash", "warnings.start_line"])
    .orderBy("position")
    .orderBy("warnings.path")
    .orderBy("warnings.start_line")
    .limit(READ_AT_MOST)
    .execute();
  const isSilenced = (row: (typeof rows)[number]): boolean =>
    rows.some(
      (later) =>
        later.is_silenced &&
        later.fingerprint === row.fingerprint &&
        later.path === row.path &&
        Number(later.position) > Number(row.position),
    );
  return rows.filter((row) => !row.is_silenced && !isSilenced(row)).map(parse);
}

/** A commit is scanned anew when the rules have changed: what stood there by the old ones goes. */
async function replace(
  database: Kysely<Schema>,
  repository: RepositoryId,
  sha: CommitSha,
  warnings: readonly Occurrence[],
): Promise<void> {
  await database
    .deleteFrom("warnings")
    .where("repository_id", "=", repository)
    .where("sha", "=", sha)
    .execute();
  if (warnings.length === 0) return;
  await database
    .insertInto("warnings")
    .values(warnings.map((warning) => toRow(repository, warning)))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

function toRow(
  repository: RepositoryId,
  { location, ...warning }: Occurrence,
): Insertable<Schema["warnings"]> {
  return {
    repository_id: repository,
    sha: location.commit,
    fingerprint: warning.fingerprint,
    path: location.path,
    start_line: location.startLine,
    end_line: location.endLine,
    provider_id: warning.providerId,
    format_id: warning.formatId,
    format_name: warning.formatName ?? null,
    mask: warning.mask,
    variable: warning.variable ?? null,
    key_id: warning.keyId ?? null,
    is_silenced: location.isAllowedInline === true,
  };
}

function parse(row: Selectable<Schema["warnings"]>): Occurrence {
  return {
    providerId: row.provider_id,
    formatId: row.format_id,
    ...(row.format_name === null ? {} : { formatName: row.format_name }),
    fingerprint: storedFingerprint(row.fingerprint),
    mask: row.mask,
    ...(row.variable === null ? {} : { variable: row.variable }),
    ...(row.key_id === null ? {} : { keyId: row.key_id }),
    location: {
      commit: commitSha(row.sha),
      path: row.path,
      startLine: row.start_line,
      endLine: row.end_line,
      ...(row.is_silenced ? { isAllowedInline: true } : {}),
    },
  };
}
