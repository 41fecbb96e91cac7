import { z } from "zod";
import { type Role, roles } from "../incident/actor.ts";
import type { People } from "../jobs/ports.ts";
import type { Clients } from "./installation-client.ts";
import { ifFound } from "./outside.ts";

const Permission = z.object({ permission: z.string(), role_name: z.string().optional() });

/**
 * What accounts may do, read through REST at the moment of asking. A custom role counts as the base permission
 * that GitHub gives beside it, where "write" stands for maintain and "read" for triage (github-facts.md, part 6).
 */
export function gitHubPeople(clients: Clients): People {
  return {
    async roleOf({ installationId, owner, name }, login) {
      const { rest } = await clients(installationId);
      const answer = await ifFound(() =>
        rest.repos.getCollaboratorPermissionLevel({ owner, repo: name, username: login }),
      );
      if (answer === undefined) return "none";
      const { permission, role_name: role } = Permission.parse(answer.data);
      return knownRole(role) ?? knownRole(permission) ?? "none";
    },
  };
}

function knownRole(name: string | undefined): Role | undefined {
  return roles.find((role) => role === name);
}
