import { z } from "zod";
import type { Metadata } from "./metadata.ts";
import { nothing, type Question, reading, told } from "./question.ts";
import { time } from "./time.ts";

/** Services by their names, as a blueprint lists them, with a space in between. */
const NAME = /^[\w.-]{1,60}$/u;

const Services = z.array(z.object({ service: z.object({ id: z.string(), name: z.string() }) }));

const Deploys = z.array(z.object({ deploy: z.object({ status: z.string(), createdAt: time }) }));

/**
 * The newest deploy of services. Their variables are never asked for: Render has no time of change for them, and shows
 * their values.
 */
export const renderMetadata: Metadata = {
  id: "render",
  name: "Render",
  setting: "RENDER",
  origin: "https://api.render.com",
  deployed: (place) => {
    const names = place.split(" ");
    return names.every((name) => NAME.test(name)) ? names.map(serviceOf) : [];
  },
  source: "api-docs.render.com (list-services, list-deploys), read 2026-11-21; not seen live",
};

/** A name that several services have, or none, is no place. */
function serviceOf(name: string): Question {
  return {
    path: `/v1/services?name=${encodeURIComponent(name)}&limit=20`,
    read: reading(Services, (services) => {
      const [found, ...others] = services.filter(({ service }) => service.name === name);
      if (found === undefined || others.length > 0) return nothing;
      return { kind: "further", question: deployOf(found.service.id) };
    }),
  };
}

function deployOf(id: string): Question {
  return {
    path: `/v1/services/${encodeURIComponent(id)}/deploys?limit=1`,
    read: reading(Deploys, ([newest]) =>
      newest?.deploy.status === "live" ? told([newest.deploy.createdAt]) : nothing,
    ),
  };
}
