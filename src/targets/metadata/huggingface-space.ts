import { z } from "zod";
import { type Metadata, partsOf } from "./metadata.ts";
import { changesOf, reading } from "./question.ts";
import { time } from "./time.ts";

const PLACE = /^(?<owner>[\w.-]{1,100})\/(?<name>[\w.-]{1,100})$/u;

/** By name. A secret that was never changed since it was made has no time. */
const Secrets = z.record(z.string(), z.object({ updatedAt: time.nullish() }));

/**
 * The secrets of a Space, whose values nobody can read. Its variables are never asked for: they come with their values.
 * Whether the Space has started again is not asked either: its runtime says that it runs, not since when.
 */
export const huggingfaceMetadata: Metadata = {
  id: "huggingface-space",
  name: "Hugging Face",
  setting: "HUGGINGFACE",
  origin: "https://huggingface.co",
  changed: (place, names) => {
    const at = partsOf(PLACE, place);
    if (at === undefined) return [];
    return [
      {
        path: `/api/spaces/${at.owner}/${at.name}/secrets`,
        read: reading(Secrets, (secrets) =>
          changesOf(
            names,
            Object.entries(secrets).map(([name, { updatedAt }]) => ({
              name,
              at: updatedAt ?? undefined,
              showsValue: false,
            })),
          ),
        ),
      },
    ];
  },
  source:
    "huggingface_hub (get_space_secrets, SpaceSecret) and its documentation, read 2026-11-21; not seen live",
};
