import { z } from "zod";
import { type Metadata, partsOf } from "./metadata.ts";
import { changesOf, reading } from "./question.ts";
import { time } from "./time.ts";

const PLACE = /^(?<app>[a-z0-9][a-z0-9-]{0,62})$/u;

const Secrets = z.object({
  secrets: z.array(
    z.object({ name: z.string(), updated_at: time.exactOptional(), value: z.unknown().optional() }),
  ),
});

/**
 * The secrets of an app, with a digest and without values: those are shown inside its machines only, and only to whoever
 * asks for them. The machines are never asked for: their configuration holds the plain variables. So nobody knows here
 * whether they have started again, or whether the secret is still staged.
 */
export const flyMetadata: Metadata = {
  id: "fly",
  name: "Fly.io",
  setting: "FLY",
  origin: "https://api.machines.dev",
  changed: (place, names) => {
    const at = partsOf(PLACE, place);
    if (at === undefined) return [];
    return [
      {
        path: `/v1/apps/${at.app}/secrets`,
        read: reading(Secrets, ({ secrets }) =>
          changesOf(
            names,
            secrets.map(({ name, updated_at: updated, value }) => ({
              name,
              at: updated,
              showsValue: value !== undefined && value !== null,
            })),
          ),
        ),
      },
    ];
  },
  source:
    "the Machines API of Fly.io (app secrets), as clients of it have it, read 2026-11-21; not seen live",
};
