import { z } from "zod";
import { type Metadata, partsOf } from "./metadata.ts";
import { changesOf, nothing, type Question, reading, told } from "./question.ts";

/** `team/project`, by the names of the address bar or by the ids of `.vercel/project.json`: a project alone is no place. */
const PLACE = /^(?<team>[\w-]{1,80})\/(?<project>[\w.-]{1,100})$/u;

const Variables = z.object({
  envs: z.array(
    z.object({
      key: z.string(),
      type: z.string(),
      updatedAt: z.number().exactOptional(),
      decrypted: z.boolean().exactOptional(),
    }),
  ),
  pagination: z.object({ next: z.number().nullable().exactOptional() }).exactOptional(),
});

const Deployments = z.object({
  deployments: z.array(
    z.object({
      name: z.string(),
      projectId: z.string().exactOptional(),
      state: z.string(),
      target: z.string().nullable().exactOptional(),
      createdAt: z.number(),
    }),
  ),
});

/**
 * Variables and deployments of a project. The list shows no value of a `sensitive` variable, and of an `encrypted` one
 * the ciphertext only, as long as `decrypt` is false. A variable by its id is never asked for: it shows its value. What people
 * marked as `plain` comes along with the list; it is not read, and a key that is kept so counts for nothing.
 * Variables that a team shares between projects are not in the list: they prove nothing.
 */
export const vercelMetadata: Metadata = {
  id: "vercel",
  name: "Vercel",
  setting: "VERCEL",
  origin: "https://api.vercel.com",
  changed: (place, names) => {
    const at = partsOf(PLACE, place);
    return at === undefined ? [] : [variablesOf(at, names)];
  },
  deployed: (place) => {
    const at = partsOf(PLACE, place);
    return at === undefined ? [] : [deploymentOf(at)];
  },
  source: "vercel.com/docs/rest-api (filterProjectEnvs, getDeployments), read 2026-11-21; not seen live",
};

type Place = Readonly<Record<string, string>>;

function variablesOf(at: Place, names: readonly string[]): Question {
  return {
    path: `/v10/projects/${at.project}/env?decrypt=false${teamOf(at)}`,
    read: reading(Variables, ({ envs, pagination }) => {
      // On the next page may be one that was not changed.
      if (typeof pagination?.next === "number") return nothing;
      return changesOf(
        names,
        envs.map(({ key, type, updatedAt, decrypted }) => ({
          name: key,
          at: updatedAt === undefined ? undefined : new Date(updatedAt),
          showsValue: type === "plain" || decrypted === true,
        })),
      );
    }),
  };
}

function deploymentOf(at: Place): Question {
  return {
    path: `/v6/deployments?projectId=${at.project}&target=production&state=READY&limit=1${teamOf(at)}`,
    read: reading(Deployments, ({ deployments: [newest] }) => {
      const isIts = newest?.projectId === at.project || newest?.name === at.project;
      if (newest === undefined || !isIts || newest.state !== "READY" || newest.target !== "production")
        return nothing;
      return told([new Date(newest.createdAt)]);
    }),
  };
}

/** Behind the id of a project stands the id of its team, or of a person: people are no teams. */
function teamOf({ team = "", project = "" }: Place): string {
  if (project.startsWith("prj_")) return team.startsWith("team_") ? `&teamId=${team}` : "";
  return `&slug=${team}`;
}
