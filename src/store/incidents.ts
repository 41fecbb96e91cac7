import { type Insertable, type Kysely, type Selectable, sql } from "kysely";
import { z } from "zod";
import { type Fingerprint, storedFingerprint } from "../incident/fingerprint.ts";
import { type IncidentId, incidentId } from "../incident/incident.ts";
import { type RepositoryId, repositoryId } from "../incident/repository.ts";
import { severities } from "../incident/severity.ts";
import type { IncidentEvent } from "../incident/transition.ts";
import type { IncidentStore, StoredIncident, TrackerIssue } from "../ports/incident-store.ts";
import { incidentMoves } from "./incident-moves.ts";
import { boxesJson, eventJson, issueJson, remainsJson, stateJson, ticksJson, validityJson } from "./json.ts";
import { planJson } from "./plan-json.ts";
import type { Schema } from "./schema.ts";
import { toJson } from "./storable.ts";

type Row = Selectable<Schema["incidents"]>;

/** Incidents in PostgreSQL. */
export function incidentStore(database: Kysely<Schema>): IncidentStore {
  return {
    lock: async (id) => parse(await selectById(database, id).forUpdate().executeTakeFirst()),
    get: async (id) => parse(await selectById(database, id).executeTakeFirst()),
    findByIssue: (repository, issue) => findByIssue(database, repository, issue),
    open: (incident) => open(database, incident),
    save: (incident, events) => save(database, incident, events),
    setIssue: (id, issue) => setIssue(database, id, issue),
    async setBoxes(id, boxes) {
      const json = toJson([...boxes]);
      await database.updateTable("incidents").set({ boxes: json }).where("id", "=", id).execute();
    },
    async setWritten(id, boxes) {
      const json = toJson([...boxes]);
      await database.updateTable("incidents").set({ written: json }).where("id", "=", id).execute();
    },
    openAmong: (ownerId, fingerprints) => openAmong(database, ownerId, fingerprints),
    log: (id) => log(database, id),
    ...incidentMoves(database),
  };
}

/** An incident as its row tells it. */
export function parseIncident(row: Row): StoredIncident {
  return {
    id: incidentId(row.id),
    ownerId: Number(row.owner_id),
    fingerprint: storedFingerprint(row.fingerprint),
    providerId: row.provider_id,
    formatId: row.format_id,
    ...(row.format_name === null ? {} : { formatName: row.format_name }),
    mask: row.mask,
    ...(row.key_id === null ? {} : { keyId: row.key_id }),
    severity: z.enum(severities).parse(row.severity),
    validity: validityJson.parse(row.validity),
    order: z.enum(["contain-now", "zero-downtime"]).parse(row.rotation_order),
    state: stateJson.parse(row.state),
    ticks: ticksJson.parse(row.ticks),
    plan: planJson.parse(row.plan),
    remains: remainsJson.parse(row.remains),
    openedAt: row.opened_at,
    tracker: repositoryId(row.tracker_id),
    issue: issueJson.parse(row.issue),
    boxes: boxesJson.parse(row.boxes),
    written: boxesJson.parse(row.written),
  };
}

function parse(row: Row | undefined): StoredIncident | undefined {
  return row && parseIncident(row);
}

function toRow(incident: StoredIncident): Insertable<Schema["incidents"]> {
  return {
    id: incident.id,
    owner_id: String(incident.ownerId),
    fingerprint: incident.fingerprint,
    provider_id: incident.providerId,
    format_id: incident.formatId,
    format_name: incident.formatName ?? null,
    mask: incident.mask,
    key_id: incident.keyId ?? null,
    severity: incident.severity,
    validity: toJson(incident.validity),
    rotation_order: incident.order,
    state: toJson(incident.state),
    ticks: toJson([...incident.ticks]),
    plan: toJson(incident.plan),
    remains: toJson(incident.remains),
    opened_at: incident.openedAt,
    tracker_id: incident.tracker,
    issue: toJson(incident.issue),
    issue_number: incident.issue.kind === "open" ? incident.issue.number : null,
    boxes: toJson([...incident.boxes]),
    written: toJson([...incident.written]),
  };
}

function selectById(database: Kysely<Schema>, id: IncidentId) {
  return database.selectFrom("incidents").selectAll().where("id", "=", id);
}

async function findByIssue(
  database: Kysely<Schema>,
  repository: RepositoryId,
  issue: number,
): Promise<IncidentId | undefined> {
  const row = await database
    .selectFrom("incidents")
    .select("id")
    .where("tracker_id", "=", repository)
    .where("issue_number", "=", issue)
    .executeTakeFirst();
  return row && incidentId(row.id);
}

async function open(
  database: Kysely<Schema>,
  incident: StoredIncident,
): Promise<{ incident: StoredIncident; isNew: boolean }> {
  const inserted = await database
    .insertInto("incidents")
    .values(toRow(incident))
    .onConflict((conflict) => conflict.columns(["owner_id", "fingerprint"]).doNothing())
    .returning("id")
    .executeTakeFirst();
  const row = await selectByFingerprint(database, incident.ownerId, incident.fingerprint);
  return { incident: parseIncident(row), isNew: inserted !== undefined };
}

async function selectByFingerprint(
  database: Kysely<Schema>,
  ownerId: number,
  fingerprint: Fingerprint,
): Promise<Row> {
  return database
    .selectFrom("incidents")
    .selectAll()
    .where("owner_id", "=", String(ownerId))
    .where("fingerprint", "=", fingerprint)
    .forUpdate()
    .executeTakeFirstOrThrow();
}

async function openAmong(
  database: Kysely<Schema>,
  ownerId: number,
  fingerprints: readonly Fingerprint[],
): Promise<ReadonlySet<Fingerprint>> {
  const rows = await database
    .selectFrom("incidents")
    .select("fingerprint")
    .where("owner_id", "=", String(ownerId))
    .where("fingerprint", "=", sql<string>`any (${fingerprints})`)
    .where(sql<boolean>`state->>'kind' = 'open'`)
    .execute();
  return new Set(rows.map((row) => storedFingerprint(row.fingerprint)));
}

async function save(
  database: Kysely<Schema>,
  incident: StoredIncident,
  events: readonly IncidentEvent[],
): Promise<void> {
  // The tracking issue and its boxes have writers of their own.
  const { id, issue, issue_number, boxes, written, ...columns } = toRow(incident);
  await database.updateTable("incidents").set(columns).where("id", "=", id).execute();
  if (events.length === 0) return;
  const rows = events.map((event) => ({ incident_id: id, event: toJson(event) }));
  await database.insertInto("incident_events").values(rows).execute();
}

async function setIssue(database: Kysely<Schema>, id: IncidentId, issue: TrackerIssue): Promise<void> {
  const number = issue.kind === "open" ? issue.number : null;
  await database
    .updateTable("incidents")
    .set({ issue: toJson(issue), issue_number: number })
    .where("id", "=", id)
    .execute();
}

async function log(database: Kysely<Schema>, id: IncidentId): Promise<readonly IncidentEvent[]> {
  const rows = await database
    .selectFrom("incident_events")
    .select("event")
    .where("incident_id", "=", id)
    .orderBy("id")
    .execute();
  return rows.map((row) => eventJson.parse(row.event));
}
