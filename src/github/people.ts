import { z } from "zod";
import { type Role, roles } from "../incident/actor.ts";
import type { People } from "../ports/people.ts";
import type { Clients, InstallationClient } from "./installation-client.ts";
import { committerOf } from "./listed-commit.ts";
import { ifFound, outside, parseAnswer } from "./outside.ts";

const App = z.object({ slug: z.string() });

const Permission = z.object({ permission: z.string(), role_name: z.string().optional() });

/**
 * What accounts may do, read through REST at the moment of asking. A custom role counts as the base permission
 * that GitHub gives beside it, where "write" stands for maintain and "read" for triage (github-facts.md, part 6).
 */
export function gitHubPeople(clients: Clients, asApp: () => Promise<InstallationClient>): People {
  let self: Promise<string> | undefined;
  return {
    self() {
      self ??= botLogin(asApp).catch((error: unknown) => {
        self = undefined;
        throw error;
      });
      return self;
    },
    committerOf: async (repository, sha) =>
      committerOf(await clients(repository.installationId), repository, sha),
    async roleOf({ installationId, owner, name }, login) {
      const { rest } = await clients(installationId);
      const answer = await ifFound(() =>
        rest.repos.getCollaboratorPermissionLevel({ owner, repo: name, username: login }),
      );
      if (answer === undefined) return "none";
      const { permission, role_name: role } = parseAnswer(Permission, answer.data);
      return knownRole(role) ?? knownRole(permission) ?? "none";
    },
  };
}

/** The bot of an app is named after the app's slug (github-facts.md, part 6: sender of the app's own edits). */
async function botLogin(asApp: () => Promise<InstallationClient>): Promise<string> {
  const { rest } = await asApp();
  const { data } = await outside(() => rest.apps.getAuthenticated());
  return `${parseAnswer(App, data).slug}[bot]`;
}

function knownRole(name: string | undefined): Role | undefined {
  return roles.find((role) => role === name);
}
