import { z } from "zod";
import { type Metadata, partsOf } from "./metadata.ts";
import { nothing, reading, told } from "./question.ts";
import { time } from "./time.ts";

/** The name of a site as its address has it, or its id from `.netlify/state.json`. */
const PLACE = /^(?<site>[a-z0-9][a-z0-9-]{0,62})$/iu;

const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu;

const Deploys = z.array(z.object({ state: z.string(), context: z.string(), created_at: time }));

/**
 * The published deploy of a site. When a variable was changed is never asked: `GET …/env/{key}` shows the values of all
 * variables that are not marked as secret, and no parameter leaves them out. Nor is the site itself: its build settings
 * hold values, too.
 */
export const netlifyMetadata: Metadata = {
  id: "netlify",
  name: "Netlify",
  setting: "NETLIFY",
  origin: "https://api.netlify.com",
  deployed: (place) => {
    const site = partsOf(PLACE, place)?.site;
    if (site === undefined) return [];
    // A site is also known by its domain.
    const id = ID.test(site) ? site : `${site}.netlify.app`;
    return [
      {
        path: `/api/v1/sites/${id}/deploys?latest-published=true&per_page=1`,
        read: reading(Deploys, ([published]) => {
          if (published?.state !== "ready" || published.context !== "production") return nothing;
          return told([published.created_at]);
        }),
      },
    ];
  },
  source: "Netlify's API description (listSiteDeploys, getEnvVar), read 2026-11-21; not seen live",
};
