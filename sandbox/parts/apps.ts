import { generateKeyPairSync, type KeyPairKeyObjectResult } from "node:crypto";
import {
  changeRepositories,
  installApp,
  removeInstallation,
  suspendInstallation,
} from "../domain/installations.ts";
import type { App, Installation, Permissions } from "../entities.ts";
import { EVENT_PERMISSION, grants } from "../permissions.ts";
import { iso } from "../views/repository.ts";
import type { World } from "../world.ts";
import { accountNamed, createAccount } from "./people.ts";
import { type RepositoryName, repositoryNamed } from "./repositories.ts";

/** An app to register. */
export interface AppOptions {
  readonly slug: string;
  readonly webhookUrl?: string | null;
  readonly webhookSecret: string;
  readonly permissions: Permissions;
  readonly events: readonly string[];
}

/** A registered app with what its operator needs. */
export interface RegisteredApp {
  readonly appId: number;
  readonly slug: string;
  /** The private key in PEM form, made for this process alone. */
  readonly privateKey: string;
  readonly app: App;
}

/** Registering and installing apps. */
export interface Apps {
  registerApp(options: AppOptions): RegisteredApp;
  setWebhookUrl(app: RegisteredApp, url: string | null): void;
  setWebhookSecret(app: RegisteredApp, secret: string): void;
  /** Sends the ping that a fresh webhook gets. */
  ping(app: RegisteredApp): void;
  install(
    app: RegisteredApp,
    owner: string | { readonly login: string },
    repositories: readonly RepositoryName[] | "all",
  ): Promise<Installation>;
  uninstall(installation: Installation): Promise<void>;
  /** All tokens of an installation are worth nothing from now on; new ones can be had. */
  revokeTokens(installation: Installation): void;
  suspend(installation: Installation, suspended?: boolean): void;
  addToInstallation(installation: Installation, ...repositories: readonly RepositoryName[]): void;
  removeFromInstallation(installation: Installation, ...repositories: readonly RepositoryName[]): void;
}

/** The apps of a sandbox. */
export function appsOf(world: World): Apps {
  const change = (
    installation: Installation,
    action: "added" | "removed",
    names: readonly RepositoryName[],
  ) =>
    changeRepositories(
      world,
      installation,
      action,
      names.map((name) => repositoryNamed(world, name)),
    );
  return {
    registerApp: (options) => register(world, options),
    setWebhookUrl: ({ app }, url) => {
      app.webhookUrl = url;
    },
    setWebhookSecret: ({ app }, secret) => {
      app.webhookSecret = secret;
    },
    ping: ({ app }) => ping(world, app),
    install: (app, owner, repositories) => {
      const chosen =
        repositories === "all" ? "all" : repositories.map((name) => repositoryNamed(world, name));
      return installApp(world, app.app, accountNamed(world, owner), chosen);
    },
    uninstall: (installation) => removeInstallation(world, installation, installation.account),
    revokeTokens: (installation) => {
      for (const [value, token] of world.store.tokens)
        if (token.kind === "installation" && token.installation === installation)
          world.store.tokens.delete(value);
    },
    suspend: (installation, suspended = true) => suspendInstallation(world, installation, suspended),
    addToInstallation: (installation, ...names) => change(installation, "added", names),
    removeFromInstallation: (installation, ...names) => change(installation, "removed", names),
  };
}

function register(world: World, options: AppOptions): RegisteredApp {
  const { slug, permissions, events, webhookSecret, webhookUrl = null } = options;
  for (const event of events) {
    const needed = EVENT_PERMISSION[event];
    if (needed !== undefined && !grants(permissions, needed)) throw new Error(`${event} needs ${needed}`);
  }
  const { publicKey, privateKey } = keyPair(world.store.apps.size);
  const bot = createAccount(world, { login: `${slug}[bot]`, kind: "Bot" });
  const owner = createAccount(world, { login: `${slug}-operator`, kind: "User" });
  const id = world.store.nextId();
  const hookId = world.store.nextId();
  const registered = { id, slug, owner, bot, publicKey, hookId, createdAt: world.now() };
  const app: App = { ...registered, webhookUrl, webhookSecret, permissions, events };
  world.store.apps.set(id, app);
  return { appId: id, slug, app, privateKey: privateKey.export({ type: "pkcs1", format: "pem" }).toString() };
}

const keyPairs: KeyPairKeyObjectResult[] = [];

/** Each app of a sandbox has its own; the next sandbox of this process has the same ones, as one takes 120 ms. */
function keyPair(index: number): KeyPairKeyObjectResult {
  const pair = keyPairs[index] ?? generateKeyPairSync("rsa", { modulusLength: 2048 });
  keyPairs[index] = pair;
  return pair;
}

function ping(world: World, app: App): void {
  const at = iso(world.now());
  const url = world.urls.api(`/app/hook/config`);
  const config = { content_type: "json", insecure_ssl: "0", secret: "********", url: app.webhookUrl ?? url };
  const about = { type: "App", id: app.hookId, name: "web", active: true, events: app.events, config };
  const hook = { ...about, app_id: app.id, created_at: at, updated_at: at, deliveries_url: url };
  world.webhooks.ping(app, { zen: "Design for failure.", hook_id: app.hookId, hook });
}
