import { createAppAuth } from "@octokit/auth-app";
import { Octokit } from "@octokit/rest";
import type { Installation, Repository } from "../../sandbox/entities.ts";
import { type Sandbox, type SandboxOptions, startSandbox } from "../../sandbox/github.ts";
import type { AppOptions, RegisteredApp } from "../../sandbox/parts/apps.ts";
import type { User } from "../../sandbox/parts/people.ts";

/** A sandbox with an organization, a repository, two users and an installed app. */
export interface TestWorld {
  readonly sandbox: Sandbox;
  readonly repository: Repository;
  readonly where: { readonly owner: string; readonly repo: string };
  /** Has the role `write`. */
  readonly ann: User;
  /** Has no role. */
  readonly bob: User;
  readonly app: RegisteredApp;
  readonly installation: Installation;
  /** The app with an installation token. */
  readonly octokit: Octokit;
  /** The app with its own signed token. */
  readonly appOctokit: Octokit;
}

/** A log for clients that are expected to fail. */
export const SILENT = { debug: ignore, info: ignore, warn: ignore, error: ignore };

/** The permissions and events of the app under test. */
export const APP = {
  slug: "rekey",
  webhookSecret: "a secret of this test",
  permissions: {
    metadata: "read",
    contents: "read",
    checks: "write",
    issues: "write",
    pull_requests: "read",
  },
  events: ["repository", "push", "create", "delete", "pull_request", "issues", "issue_comment"],
} as const;

/** Starts a small world; the caller stops its sandbox. */
export async function startWorld(
  options: SandboxOptions = {},
  registration: AppOptions = APP,
): Promise<TestWorld> {
  const sandbox = await startSandbox(options);
  sandbox.createOrganization("acme");
  const ann = sandbox.createUser("ann", { name: "Ann" });
  const bob = sandbox.createUser("bob");
  const repository = await sandbox.createRepository("acme", "app", { private: true });
  sandbox.setRole(repository, ann, "write");
  const app = sandbox.registerApp(registration);
  const installation = await sandbox.install(app, "acme", "all");
  const credentials = { appId: app.appId, privateKey: app.privateKey };
  const common = { baseUrl: sandbox.apiUrl, authStrategy: createAppAuth, log: SILENT };
  const octokit = new Octokit({ ...common, auth: { ...credentials, installationId: installation.id } });
  const appOctokit = new Octokit({ ...common, auth: credentials });
  const where = { owner: "acme", repo: "app" };
  return { sandbox, repository, where, ann, bob, app, installation, octokit, appOctokit };
}

/** A client with the personal token of a user. */
export function octokitOf(sandbox: Sandbox, user: User): Octokit {
  return new Octokit({ baseUrl: sandbox.apiUrl, auth: user.token, log: SILENT });
}

/** The status with which a request was refused; 0 when it was not. */
export async function refusal(request: Promise<unknown>): Promise<number> {
  try {
    await request;
    return 0;
  } catch (error) {
    return error instanceof Error && "status" in error ? Number(error.status) : -1;
  }
}

function ignore(): void {}
