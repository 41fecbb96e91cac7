import { z } from "zod";
import {
  type AuthorCall,
  nothing,
  ok,
  parseBody,
  type RepositoryCall,
  type Route,
  textParam,
} from "../call.ts";
import {
  archiveRepository,
  changeDefaultBranch,
  renameRepository,
  setPrivate,
  transferRepository,
} from "../domain/repository-life.ts";
import type { Protection, Role } from "../entities.ts";
import type { JsonObject } from "../json.ts";
import { roleOf } from "../permissions.ts";
import { archived, invalidField, notFound, Problem } from "../problem.ts";
import { reading, writing } from "../route.ts";
import { simpleUser } from "../views/account.ts";
import { fullRepository, minimalRepository } from "../views/repository.ts";

const REPO = "/repos/{owner}/{repo}";
const ADMIN = { permissions: ["administration=write"], role: "admin" } as const;

const Change = z.object({
  name: z.string().optional(),
  private: z.boolean().optional(),
  has_issues: z.boolean().optional(),
  default_branch: z.string().optional(),
  archived: z.boolean().optional(),
});
const Transfer = z.object({ new_owner: z.string(), new_name: z.string().optional() });
const ProtectionBody = z.object({
  required_status_checks: z
    .object({
      strict: z.boolean(),
      contexts: z.array(z.string()).optional(),
      checks: z.array(z.object({ context: z.string(), app_id: z.number().optional() })).optional(),
    })
    .nullable(),
  enforce_admins: z.boolean().nullable(),
});

/** Repositories, the roles in them, the protection of their branches. */
export const repositoryRoutes: readonly Route[] = [
  reading(`GET ${REPO}`, "metadata=read", (call) => ok(view(call))),
  writing(`PATCH ${REPO}`, ADMIN, async (call) => {
    await change(call, parseBody(call, Change));
    return ok(view(call));
  }),
  writing(`DELETE ${REPO}`, ADMIN, ({ repository }) => {
    repository.deleted = true;
    return nothing();
  }),
  writing(`POST ${REPO}/transfer`, ADMIN, async (call) => {
    const { repository, world, actor } = call;
    const { new_owner: login, new_name: name } = parseBody(call, Transfer);
    const owner = world.store.account(login);
    if (owner === undefined) throw invalidField("Repository", "new_owner", "invalid");
    const original = minimalRepository(world.urls, repository);
    if (name !== undefined) await renameRepository(world, repository, name, actor.account);
    await transferRepository(world, repository, owner, actor.account);
    return { status: 202, body: original };
  }),
  reading(`GET ${REPO}/collaborators/{username}/permission`, "metadata=read", (call) => {
    const account = call.world.store.account(textParam(call, "username"));
    if (account === undefined) throw notFound();
    const role = roleOf(call.repository, account);
    const user = { ...simpleUser(call.world.urls, account), role_name: role ?? "none" };
    return ok({ permission: legacyPermission(role), role_name: role ?? "none", user });
  }),
  reading(`GET ${REPO}/branches/{branch}/protection`, "administration=read", (call) =>
    ok(protectionView(call, protectionOf(call))),
  ),
  writing(`PUT ${REPO}/branches/{branch}/protection`, ADMIN, (call) => {
    const body = parseBody(call, ProtectionBody);
    const required = body.required_status_checks;
    const plain = (required?.contexts ?? []).map((context) => ({ context, appId: null }));
    const pinned = (required?.checks ?? []).map(({ context, app_id }) => ({
      context,
      appId: app_id === undefined || app_id === -1 ? null : app_id,
    }));
    const protection = {
      strict: required?.strict ?? false,
      enforceAdmins: body.enforce_admins ?? false,
      checks: pinned.length > 0 ? pinned : plain,
    };
    call.repository.protections.set(textParam(call, "branch"), protection);
    return ok(protectionView(call, protection));
  }),
  reading(`GET ${REPO}/rules/branches/{branch}`, "metadata=read", (call) => {
    const protection = call.repository.protections.get(textParam(call, "branch"));
    return ok(protection === undefined ? [] : [requiredRule(call, protection)]);
  }),
];

async function change(call: AuthorCall, wanted: z.infer<typeof Change>): Promise<void> {
  const { repository, world } = call;
  const sender = call.actor.account;
  if (wanted.archived === false) await archiveRepository(world, repository, false, sender);
  if (repository.archived) throw archived();
  const { private: isPrivate, name, default_branch: branch, has_issues: hasIssues } = wanted;
  if (isPrivate !== undefined) await setPrivate(world, repository, isPrivate, sender);
  repository.hasIssues = hasIssues ?? repository.hasIssues;
  if (branch !== undefined) await changeDefaultBranch(world, repository, branch, sender);
  if (name !== undefined) await renameRepository(world, repository, name, sender);
  if (wanted.archived === true) await archiveRepository(world, repository, true, sender);
}

function view({ world, actor, repository }: RepositoryCall): JsonObject {
  const role = actor.kind === "user" ? roleOf(repository, actor.account) : null;
  return fullRepository(world.urls, repository, role);
}

/** The old vocabulary, which knows neither triage nor maintain. */
function legacyPermission(role: Role | null): string {
  if (role === "triage") return "read";
  if (role === "maintain") return "write";
  return role ?? "none";
}

function protectionOf({ repository, params }: RepositoryCall): Protection {
  const protection = repository.protections.get(params.branch ?? "");
  if (protection === undefined) throw new Problem(404, "Branch not protected");
  return protection;
}

/** The protection of a branch, as the REST API shows it. */
export function protectionView(call: RepositoryCall, protection: Protection): JsonObject {
  const url = call.world.urls.repository(
    call.repository,
    `/branches/${textParam(call, "branch")}/protection`,
  );
  const contexts = protection.checks.map((check) => check.context);
  const checks = protection.checks.map(({ context, appId }) => ({ context, app_id: appId }));
  const checksUrl = `${url}/required_status_checks`;
  return {
    url,
    required_status_checks: {
      url: checksUrl,
      strict: protection.strict,
      contexts,
      contexts_url: `${checksUrl}/contexts`,
      checks,
    },
    enforce_admins: { url: `${url}/enforce_admins`, enabled: protection.enforceAdmins },
  };
}

function requiredRule({ repository }: RepositoryCall, { strict, checks }: Protection): JsonObject {
  return {
    type: "required_status_checks",
    ruleset_source_type: "Repository",
    ruleset_source: `${repository.owner.login}/${repository.name}`,
    ruleset_id: repository.id,
    parameters: {
      strict_required_status_checks_policy: strict,
      do_not_enforce_on_create: true,
      required_status_checks: checks.map(({ context, appId }) => ({
        context,
        ...(appId === null ? {} : { integration_id: appId }),
      })),
    },
  };
}
