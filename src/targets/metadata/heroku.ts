import { z } from "zod";
import { type Metadata, partsOf } from "./metadata.ts";
import { nothing, reading, type Told, told } from "./question.ts";
import { time } from "./time.ts";

const PLACE = /^(?<app>[a-z][a-z0-9-]{1,40})$/u;

/** So many releases fit into an answer. */
const RELEASES = 50;

const Releases = z.array(z.object({ description: z.string(), status: z.string(), created_at: time }));

type Release = z.infer<typeof Releases>[number];

/**
 * The releases of an app, which name the variables that were set and not their values. `config-vars` is never asked for:
 * it is the values. Heroku lets nobody read releases who may not read those as well, so this token deserves care.
 */
export const herokuMetadata: Metadata = {
  id: "heroku",
  name: "Heroku",
  setting: "HEROKU",
  origin: "https://api.heroku.com",
  changed: (place, names) => {
    const at = partsOf(PLACE, place);
    if (at === undefined) return [];
    return [
      {
        path: `/apps/${at.app}/releases`,
        headers: {
          accept: "application/vnd.heroku+json; version=3",
          range: `version ..; order=desc,max=${RELEASES}`,
        },
        isPart: true,
        read: reading(Releases, (releases) => setAt(names, releases)),
      },
    ];
  },
  source:
    "devcenter.heroku.com/articles/platform-api-reference and /articles/oauth (scopes), read 2026-11-21; not seen live",
};

/** When each of the variables was set last; nothing where one was not, or where it may have got its old value back. */
function setAt(names: readonly string[], releases: readonly Release[]): Told {
  const newest = releases.toSorted((a, b) => b.created_at.getTime() - a.created_at.getTime());
  const times: Date[] = [];
  for (const name of names) {
    const touched = newest.find((release) => isTouched(name, release));
    if (touched === undefined || touched.status !== "succeeded" || !isSet(name, touched)) return nothing;
    times.push(touched.created_at);
  }
  return told(times);
}

/** A rollback brings back the variables as they were. */
function isTouched(name: string, { description }: Release): boolean {
  return /\brollback\b|\brolled back\b/iu.test(description) || description.split(/[\s,]+/u).includes(name);
}

/** "Set HF_TOKEN, HF_HOME config vars" */
function isSet(name: string, { description }: Release): boolean {
  const set = /^Set (?<names>[\w, ]+) config vars?$/u.exec(description)?.groups?.names ?? "";
  return set.split(/,\s*/u).includes(name);
}
