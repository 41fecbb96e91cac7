import type { Platform } from "../platform.ts";
import { parsedYaml, textAt } from "../yaml-tree.ts";

/** Vercel: projects with an environment each for production, preview and development. */
export const vercel: Platform = {
  id: "vercel",
  name: "Vercel",
  unit: "project",
  clues: [
    { path: /(?:^|\/)vercel\.json$/u },
    { path: /(?:^|\/)\.vercelignore$/u },
    {
      path: /(?:^|\/)\.vercel\/project\.json$/u,
      app: /"projectName"\s*:\s*"(?<app>[^"]+)"/u,
      id: projectIn,
    },
    {
      path: /^\.github\/workflows\/[^/]+$/u,
      text: /\bvercel(?:@\w+)? (?:deploy|pull|build|--prod)\b|amondnet\/vercel-action@/u,
    },
    {
      // Packages that work on Vercel alone.
      path: /(?:^|\/)package\.json$/u,
      text: /"@vercel\/(?:analytics|speed-insights|blob|kv|postgres|edge-config)"/u,
      shared: true,
    },
  ],
  replace: {
    where: "the environment variables",
    steps: [
      "Open the project, **Settings**, **Environment Variables**.",
      "Edit the variable, put the new key in and save. Do it for Production, Preview and Development, wherever it is set.",
    ],
    commands: ["vercel env update {name} production"],
  },
  restart: {
    text: "Deploy the project again",
    steps: ["Only new deployments read the new value: **Deployments**, **Redeploy**, or push a commit."],
    commands: ["vercel --prod"],
  },
  see: [
    "**Environment Variables** shows when the variable was updated; the newest production deployment must be younger.",
  ],
  pitfalls: [
    "Older deployments stay reachable at their own addresses, with the old key: delete them, or rely on the revocation.",
    "A name that begins with `NEXT_PUBLIC_` is built into pages that everybody can read: no key may have one.",
    "Variables that are shared by a team stand in the settings of the team.",
  ],
  source: "vercel.com/docs/environment-variables and Vercel's command line, from memory, 2026-11",
};

/** A project by the ids of its team and of itself; the file is JSON, which YAML reads. */
function projectIn(text: string): string | undefined {
  const file = parsedYaml(text);
  const [team, project] = [textAt(file, "orgId"), textAt(file, "projectId")];
  return team === undefined || project === undefined ? undefined : `${team}/${project}`;
}
