import { z } from "zod";
import type { Actor } from "../incident/actor.ts";
import { type Coverage, readingSources, skipReasons } from "../incident/coverage.ts";
import type { Evaluation } from "../incident/gate.ts";
import { dismissals, type IncidentState, type Tick } from "../incident/incident.ts";
import type { Remains, StaleSecret } from "../incident/remains.ts";
import type { TextPlace } from "../incident/text-place.ts";
import type { IncidentEvent } from "../incident/transition.ts";
import { type KeyTraits, unknownReasons, type Validity } from "../incident/validity.ts";
import type { TrackerIssue } from "../ports/incident-store.ts";
import type { FileText } from "../ports/repositories.ts";
import type { CommitScan } from "../ports/scan-store.ts";
import type { TextRead } from "../ports/text-read-store.ts";
import { textLists } from "../ports/texts.ts";
import { repositoryJson } from "./plan-json.ts";

/**
 * The doors for what we keep as JSON. Dates are ISO text there. Each schema is checked by the compiler against
 * the type it yields.
 */
const date = z.iso.datetime().transform((text) => new Date(text));

const actor: z.ZodType<Actor> = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("account"), id: z.number(), login: z.string() }),
  z.object({ kind: z.literal("rekey") }),
]);

const traitsJson: z.ZodType<KeyTraits> = z.object({
  account: z.string().exactOptional(),
  organizations: z.array(z.string()).exactOptional(),
  role: z.string().exactOptional(),
  scopes: z.array(z.string()).exactOptional(),
  expires: z.string().exactOptional(),
});

export const validityJson: z.ZodType<Validity> = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("active"), evidence: z.string(), traits: traitsJson.exactOptional() }),
  z.object({ kind: z.literal("inactive"), evidence: z.string() }),
  z.object({
    kind: z.literal("unknown"),
    reason: z.enum(unknownReasons),
  }),
]);

export const stateJson: z.ZodType<IncidentState> = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("open") }),
  z.object({
    kind: z.literal("resolved"),
    resolution: z.enum(["revoked", ...dismissals]),
    by: actor,
    at: date,
  }),
]);

const tick: z.ZodType<Tick> = z.object({ by: actor, at: date, evidence: z.string().exactOptional() });

export const ticksJson = z.array(z.tuple([z.string(), tick])).transform((entries) => new Map(entries));

export const boxesJson = z.array(z.tuple([z.string(), z.boolean()])).transform((entries) => new Map(entries));

export const issueJson: z.ZodType<TrackerIssue> = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("none") }),
  z.object({ kind: z.literal("creating") }),
  z.object({ kind: z.literal("open"), number: z.number(), url: z.string() }),
  z.object({ kind: z.literal("impossible"), reason: z.string() }),
]);

const moment = { at: date, by: actor, delivery: z.string().exactOptional() };

const evidence = { evidence: z.string().exactOptional() };

export const eventJson: z.ZodType<IncidentEvent> = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("opened"), ...moment }),
  z.object({ kind: z.literal("seen-again"), places: z.number(), ...moment }),
  z.object({ kind: z.literal("item-ticked"), item: z.string(), ...evidence, ...moment }),
  z.object({ kind: z.literal("item-unticked"), item: z.string(), ...evidence, ...moment }),
  z.object({ kind: z.literal("validity-learned"), validity: validityJson, ...moment }),
  z.object({ kind: z.literal("revocation-asked"), ...moment }),
  z.object({ kind: z.literal("revocation-sent"), taken: z.boolean(), evidence: z.string(), ...moment }),
  z.object({ kind: z.literal("rotation-confirmed"), ...moment }),
  z.object({ kind: z.literal("dismissed"), resolution: z.enum(dismissals), reason: z.string(), ...moment }),
  z.object({ kind: z.literal("reappeared"), places: z.number(), ...moment }),
  z.object({ kind: z.literal("revived"), evidence: z.string(), ...moment }),
  z.object({ kind: z.literal("reopened"), ...moment }),
  z.object({
    kind: z.literal("refused"),
    action: z.enum(["tick", "close", "reopen", "dismiss"]),
    items: z.array(z.string()).exactOptional(),
    ...moment,
  }),
  z.object({ kind: z.literal("heard"), ...moment }),
]);

/** In the first rows by its name alone. */
const staleSecret: z.ZodType<StaleSecret> = z.union([
  z.string().transform((name) => ({ name })),
  z.object({ repository: repositoryJson, name: z.string() }),
]);

/** Empty in rows of before there was anything to look for. */
export const remainsJson: z.ZodType<Remains> = z.object({
  dependabotSecrets: z.array(staleSecret).default([]),
  trackedFiles: z.array(z.string()).default([]),
});

export const textPlacesJson: z.ZodType<readonly TextPlace[]> = z.array(
  z.object({
    kind: z.enum(["issue", "pull-request", "comment", "review-comment"]),
    number: z.number(),
    url: z.string(),
  }),
);

export const readUpToJson: z.ZodType<TextRead["upTo"]> = z.partialRecord(z.enum(textLists), date);

const skipped = z.array(z.object({ path: z.string(), reason: z.enum(skipReasons) }));

/** Not yet counted in the first rows. */
const amount = z.number().default(0);

export const commitScanJson: z.ZodType<CommitScan> = z.object({
  filesScanned: z.number(),
  bytesScanned: amount,
  filesSkipped: z.number(),
  skipped,
  allowed: amount,
  source: z.enum(readingSources).exactOptional(),
});

export const coverageJson: z.ZodType<Coverage> = z.object({
  commitsInRange: z.number(),
  commitsScanned: z.number(),
  filesScanned: z.number(),
  bytesScanned: amount,
  filesSkipped: z.number(),
  skipped,
  allowed: amount,
  sources: z.array(z.enum(readingSources)).default([]),
  ruleset: z.string().exactOptional(),
});

export const evaluationJson: z.ZodType<Evaluation> = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("pending") }),
  z.object({ kind: z.literal("complete") }),
  z.object({
    kind: z.literal("incomplete"),
    reason: z.string(),
    isTriedAgain: z.literal(true).exactOptional(),
  }),
]);

export const sentencesJson = z.array(z.string());

export const fileTextJson: z.ZodType<FileText> = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("text"), text: z.string() }),
  z.object({ kind: z.literal("none") }),
  z.object({ kind: z.literal("unreadable"), reason: z.string() }),
]);
